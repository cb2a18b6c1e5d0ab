package app.roster.keycloak.clientview.token;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.Clients;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.SignIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token of a view opens the app and nothing of Keycloak. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewTokenIT {

  private final ViewGround ground;
  private final String token;
  private final SignIn pro;

  ViewTokenIT(KeycloakGround keycloak) {
    ground = ViewGround.in(keycloak);
    pro = ground.pro().signIn();
    token = ground.start(pro, ground.client()).post().ok().text("access_token");
  }

  @ParameterizedTest
  @Tag("A28")
  @ValueSource(
      strings = {
        "/account",
        "/account/credentials",
        "/account/sessions",
        "/account/applications",
        "/account/organizations",
        "/client-view/sessions",
        "/roster/organizations"
      })
  void keycloaks_and_our_own_endpoints_know_no_such_token(String path) {
    Answer answer =
        ground.realm().call(path).header("Accept", "application/json").bearer(token).get();

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  @Tag("A28")
  void the_clients_account_cannot_be_changed() {
    Answer answer =
        ground
            .realm()
            .call("/account")
            .header("Accept", "application/json")
            .bearer(token)
            .json(Map.of("email", "taken-over@example.org"))
            .post();

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void the_admin_api_is_closed() {
    Answer answer =
        Call.to(ground.realm().uri("").resolve("/admin/realms/" + ground.realm().name() + "/users"))
            .bearer(token)
            .get();

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void user_info_is_refused() {
    Answer answer = ground.realm().call("/protocol/openid-connect/userinfo").bearer(token).get();

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void it_is_exchanged_for_nothing_by_anybody() {
    ground.realm().clientAttributes(Clients.APP, Map.of("standard.token.exchange.enabled", "true"));
    for (Map.Entry<String, String> client :
        List.of(
            Map.entry(Clients.APP, Clients.APP_SECRET),
            Map.entry(Clients.VIEW, Clients.VIEW_SECRET))) {
      Answer answer =
          ground
              .token()
              .field("client_id", client.getKey())
              .field("client_secret", client.getValue())
              .field("grant_type", ViewGround.GRANT)
              .field("subject_token", token)
              .field("subject_token_type", ViewGround.ACCESS_TOKEN)
              .post();
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text("error_description")).isEqualTo("Client view not allowed");
    }
  }

  @Test
  void another_client_reads_nothing_out_of_it() {
    Answer answer =
        ground
            .realm()
            .call("/protocol/openid-connect/token/introspect")
            .field("client_id", Clients.APP)
            .field("client_secret", Clients.APP_SECRET)
            .field("token", token)
            .post()
            .ok();

    assertThat(answer.json().get("active").asBoolean()).isFalse();
    assertThat(answer.json()).hasSize(1);
  }

  @Test
  void a_broad_client_makes_no_broad_token() {
    ViewGround other = ground;
    ground.realm().changeClient(Clients.VIEW, Map.of("fullScopeAllowed", true));

    String broad = other.start(pro, ground.client()).post().ok().text("access_token");

    String claims = new String(java.util.Base64.getUrlDecoder().decode(broad.split("\\.")[1]));
    assertThat(claims)
        .doesNotContain("realm_access")
        .doesNotContain("manage-account")
        .contains("\"aud\":\"roster-client-view\"");
    ground.realm().changeClient(Clients.VIEW, Map.of("fullScopeAllowed", false));
  }

  @Test
  void ordinary_tokens_are_introspected_as_ever() {
    Answer answer = ground.introspect(pro.accessToken()).ok();

    assertThat(answer.json().get("active").asBoolean()).isTrue();
    assertThat(answer.json().has("act")).isFalse();
    assertThat(answer.json().has("cv_org")).isFalse();
  }

  @Test
  void the_pro_and_the_client_see_the_running_view_and_nobody_else_does() {
    String sessionId = ground.start(pro, ground.client()).post().ok().text("client_view_sid");

    assertThat(list(pro)).contains(sessionId);
    assertThat(list(ground.client().signIn())).contains(sessionId);
    assertThat(list(ground.organization().pro("curious").signIn())).doesNotContain(sessionId);
  }

  private String list(SignIn who) {
    return ground.realm().call("/client-view/sessions").bearer(who.accessToken()).get().ok().body();
  }
}
