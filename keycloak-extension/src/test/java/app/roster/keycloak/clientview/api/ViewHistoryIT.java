package app.roster.keycloak.clientview.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.exchange.RunningView;
import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may read who looked at whom. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewHistoryIT {

  private static final String HOSTILE = "Weights <script>alert('x')</script> & \"more\"";

  private final TestRealm realm;
  private ViewGround ground;
  private SignIn pro;
  private String first;

  ViewHistoryIT(KeycloakGround keycloak) {
    realm = ViewGround.in(keycloak).realm();
  }

  @BeforeEach
  void one_view_that_ended() {
    ground = ViewGround.in(realm);
    pro = ground.pro().signIn();
    first =
        ground
            .start(pro, ground.client())
            .field("reason", HOSTILE)
            .post()
            .ok()
            .text("client_view_sid");
    ground.stop(pro, first);
  }

  private Answer ofClient(SignIn who, String query) {
    return realm.call("/client-view/history" + query).bearer(who.accessToken()).get();
  }

  private Answer ofOrganization(SignIn who, TestOrganization organization, String query) {
    return realm
        .call("/roster/organizations/" + organization.id() + "/client-views" + query)
        .bearer(who.accessToken())
        .get();
  }

  @Nested
  class GivenTheClientAsks {

    @Test
    @Tag("A26")
    void an_ended_view_says_who_where_when_why_and_how_it_ended() {
      JsonNode view = ofClient(ground.client().signIn(), "").ok().json().at("/items/0");

      assertThat(view.get("sid").asText()).isEqualTo(first);
      assertThat(view.get("actorId").asText()).isEqualTo(ground.pro().id());
      assertThat(view.get("actor").asText()).isEqualTo(ground.pro().username() + " Tester");
      assertThat(view.get("organizationId").asText()).isEqualTo(ground.organization().id());
      assertThat(view.get("organization").asText()).startsWith("Coach ");
      assertThat(view.get("reason").asText()).isEqualTo(HOSTILE);
      assertThat(view.get("endCause").asText()).isEqualTo("STOPPED_BY_ACTOR");
      assertThat(Instant.parse(view.get("endedAt").asText()))
          .isAfterOrEqualTo(Instant.parse(view.get("startedAt").asText()));
    }

    @Test
    void the_newest_stands_first_and_a_running_one_has_no_end() {
      String second = ground.start(pro, ground.client()).post().ok().text("client_view_sid");

      JsonNode list = ofClient(ground.client().signIn(), "").ok().json();

      assertThat(list.get("total").asInt()).isEqualTo(2);
      assertThat(list.at("/items/0/sid").asText()).isEqualTo(second);
      assertThat(list.at("/items/0").has("endedAt")).isFalse();
      assertThat(list.at("/items/0").has("reason")).isFalse();
      assertThat(list.at("/items/1/sid").asText()).isEqualTo(first);
    }

    @Test
    void views_of_every_organization_are_there_and_a_page_holds_what_was_asked_for() {
      TestOrganization second = realm.organization("Second " + first);
      second.joined(ground.client(), "clients");
      Person secondPro = second.pro("history-pro-" + first);
      ViewGround there = new ViewGround(realm, second, secondPro, ground.client());
      there.start(secondPro.signIn(), ground.client()).post().ok();

      JsonNode page = ofClient(ground.client().signIn(), "?first=1&max=1").ok().json();

      assertThat(page.get("total").asInt()).isEqualTo(2);
      assertThat(page.get("items")).hasSize(1);
      assertThat(page.at("/items/0/sid").asText()).isEqualTo(first);
    }

    @Test
    void somebody_else_finds_nothing() {
      SignIn other = ground.organization().client("other-" + first).signIn();

      assertThat(ofClient(other, "").ok().json().get("total").asInt()).isZero();
      assertThat(ofClient(pro, "").ok().json().get("total").asInt()).isZero();
    }

    @Test
    void the_record_outlives_the_pros_account() {
      String name = ground.pro().username() + " Tester";
      ground.pro().delete();

      JsonNode view = ofClient(ground.client().signIn(), "").ok().json().at("/items/0");

      assertThat(view.get("actor").asText()).isEqualTo(name);
    }

    @Test
    void the_token_of_a_view_opens_nothing() {
      RunningView running = RunningView.in(realm);
      SignIn viewToken = new SignIn(realm, running.token(), "", "");

      assertThat(ofClient(viewToken, "").status()).isEqualTo(401);
      assertThat(ofOrganization(viewToken, running.ground().organization(), "").status())
          .isEqualTo(401);
    }
  }

  @Nested
  class GivenAProAsks {

    @Test
    void a_colleague_sees_who_looked_at_a_client() {
      SignIn colleague = ground.organization().pro("colleague-" + first).signIn();

      JsonNode list =
          ofOrganization(colleague, ground.organization(), "?client=" + ground.client().id())
              .ok()
              .json();

      assertThat(list.get("total").asInt()).isEqualTo(1);
      assertThat(list.at("/items/0/subjectId").asText()).isEqualTo(ground.client().id());
    }

    @Test
    void an_id_that_is_nobodys_client_finds_nothing() {
      assertThat(
              ofOrganization(pro, ground.organization(), "?client=x'--")
                  .ok()
                  .json()
                  .get("total")
                  .asInt())
          .isZero();
    }

    @Test
    void a_pro_of_another_organization_finds_nothing() {
      RunningView elsewhere = RunningView.in(realm);

      assertThat(ofOrganization(elsewhere.pro(), ground.organization(), "").status())
          .isEqualTo(404);
      JsonNode own =
          ofOrganization(
                  elsewhere.pro(),
                  elsewhere.ground().organization(),
                  "?client=" + ground.client().id())
              .ok()
              .json();
      assertThat(own.get("total").asInt()).isZero();
    }

    @Test
    void a_client_of_the_organization_may_not() {
      assertThat(ofOrganization(ground.client().signIn(), ground.organization(), "").status())
          .isEqualTo(403);
    }
  }
}
