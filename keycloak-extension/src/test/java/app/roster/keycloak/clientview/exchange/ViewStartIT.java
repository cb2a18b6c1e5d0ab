package app.roster.keycloak.clientview.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewStartIT {

  private final ViewGround ground;
  private final SignIn pro;

  ViewStartIT(KeycloakGround keycloak) {
    ground = ViewGround.in(keycloak);
    pro = ground.pro().signIn();
  }

  @Test
  @Tag("A25")
  void a_pro_gets_a_minute_long_token_that_names_both_and_nothing_else() {
    Answer answer = ground.start(pro, ground.client()).post();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("issued_token_type")).isEqualTo(ViewGround.ACCESS_TOKEN);
    assertThat(answer.json().has("refresh_token")).isFalse();
    assertThat(answer.json().has("id_token")).isFalse();
    assertThat(answer.headers("Set-Cookie")).isEmpty();

    JsonNode token = ground.introspect(answer.text("access_token")).ok().json();
    assertThat(token.get("active").asBoolean()).isTrue();
    // The answer's expires_in counts from the moment of answering, which may be a second later.
    assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(60);
    assertThat(answer.json().get("expires_in").asLong()).isBetween(1L, 60L);
    assertThat(token.get("sub").asText()).isEqualTo(ground.client().id());
    assertThat(token.at("/act/sub").asText()).isEqualTo(ground.pro().id());
    assertThat(token.at("/act/sid").asText()).isEqualTo(pro.sessionId());
    assertThat(token.get("cv_org").asText()).isEqualTo(ground.organization().id());
    assertThat(token.get("cv_expires_at").asText())
        .isEqualTo(answer.text("client_view_expires_at"));
    assertThat(token.get("aud").asText()).isEqualTo("roster-client-view");
    assertThat(token.has("realm_access")).isFalse();
    assertThat(token.has("resource_access")).isFalse();
  }

  @Test
  void the_cap_is_half_an_hour_unless_the_organization_chose_longer_but_never_beyond_an_hour() {
    Person other = ground.organization().client("cap");
    assertThat(capOf(ground.start(pro, other).post())).isEqualTo(30);

    ground
        .organization()
        .change(Map.of("attributes", Map.of("roster.client-view.max-minutes", List.of("45"))));
    Person longer = ground.organization().client("cap-longer");
    assertThat(capOf(ground.start(pro, longer).post())).isEqualTo(45);

    ground
        .organization()
        .change(Map.of("attributes", Map.of("roster.client-view.max-minutes", List.of("600"))));
    Person endless = ground.organization().client("cap-endless");
    assertThat(capOf(ground.start(pro, endless).post())).isEqualTo(60);

    ground.organization().change(Map.of("attributes", Map.of()));
  }

  private static long capOf(Answer started) {
    Instant expires = Instant.parse(started.ok().text("client_view_expires_at"));
    return Math.round(Duration.between(Instant.now(), expires).toSeconds() / 60.0);
  }

  @Test
  @Tag("A33")
  void renewing_keeps_the_session_and_the_cap() {
    Person other = ground.organization().client("renewed");
    Answer first = ground.start(pro, other).post().ok();
    String sessionId = first.text("client_view_sid");

    Answer second = ground.start(pro, other).field("client_view_sid", sessionId).post().ok();

    assertThat(second.text("client_view_sid")).isEqualTo(sessionId);
    assertThat(second.text("client_view_expires_at"))
        .isEqualTo(first.text("client_view_expires_at"));
    assertThat(second.text("access_token")).isNotEqualTo(first.text("access_token"));
  }

  @Test
  void starting_the_same_view_again_joins_the_running_one() {
    Person other = ground.organization().client("joined");
    String first = ground.start(pro, other).post().ok().text("client_view_sid");

    assertThat(ground.start(pro, other).post().ok().text("client_view_sid")).isEqualTo(first);
  }

  @Test
  void a_reason_given_later_is_kept_and_another_one_begins_another_view() {
    Person other = ground.organization().client("reasons");
    String first = ground.start(pro, other).post().ok().text("client_view_sid");

    Answer joined = ground.start(pro, other).field("reason", "Asked by phone").post().ok();
    assertThat(joined.text("client_view_sid")).isEqualTo(first);
    assertThat(joined.text("client_view_reason")).isEqualTo("Asked by phone");
    Answer again = ground.start(pro, other).post().ok();
    assertThat(again.text("client_view_sid")).isEqualTo(first);
    assertThat(again.text("client_view_reason")).isEqualTo("Asked by phone");

    Answer another = ground.start(pro, other).field("reason", "Asked by mail").post().ok();
    assertThat(another.text("client_view_sid")).isNotEqualTo(first);
    assertThat(another.text("client_view_reason")).isEqualTo("Asked by mail");
    assertThat(ground.isActive(again.text("access_token"))).isFalse();
  }

  @Test
  void parallel_starts_share_one_view() {
    Person other = ground.organization().client("parallel");
    List<CompletableFuture<Answer>> starts =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> ground.start(pro, other).post()))
            .limit(12)
            .toList();

    List<String> sessions =
        starts.stream()
            .map(CompletableFuture::join)
            .map(a -> a.ok().text("client_view_sid"))
            .toList();

    assertThat(sessions).hasSize(12);
    assertThat(Map.of("distinct", sessions.stream().distinct().count()))
        .containsEntry("distinct", 1L);
    assertThat(ground.realm().admin("/users/" + other.id() + "/sessions").get().ok().json())
        .hasSize(1);
  }

  @Test
  void two_sign_ins_of_one_pro_have_a_view_each() {
    Person other = ground.organization().client("twice");
    String first = ground.start(pro, other).post().ok().text("client_view_sid");

    String second = ground.start(ground.pro().signIn(), other).post().ok().text("client_view_sid");

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void the_start_is_an_event_on_the_client_that_names_the_pro_and_holds_no_token() {
    Person other = ground.organization().client("seen");
    Answer started =
        ground.start(pro, other).field("reason", "Looking for the lost weights").post().ok();

    JsonNode event =
        ViewLog.of(ground.realm(), "IMPERSONATE").about(other).findFirst().orElseThrow();
    assertThat(event.at("/details/client_view").asText()).isEqualTo("start");
    assertThat(event.at("/details/impersonator_id").asText()).isEqualTo(ground.pro().id());
    assertThat(event.at("/details/organization_id").asText()).isEqualTo(ground.organization().id());
    assertThat(event.get("sessionId").asText()).isEqualTo(started.text("client_view_sid"));
    assertThat(ground.realm().admin("/events?max=500").get().body())
        .doesNotContain(started.text("access_token"))
        .doesNotContain(pro.accessToken())
        .doesNotContain("lost weights");
  }

  @Test
  void the_pros_own_sign_in_goes_on() {
    Person other = ground.organization().client("apart");
    ground.start(pro, other).post().ok();

    assertThat(
            ground.realm().call("/roster/organizations").bearer(pro.accessToken()).get().status())
        .isEqualTo(200);
  }
}
