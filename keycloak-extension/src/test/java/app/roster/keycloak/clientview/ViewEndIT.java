package app.roster.keycloak.clientview;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Clients;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every way a view ends. Each test has a running view of its own people. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewEndIT {

  private final TestRealm realm;
  private ViewGround ground;
  private SignIn pro;
  private String token;
  private String sessionId;

  ViewEndIT(KeycloakGround keycloak) {
    realm = ViewGround.in(keycloak).realm();
  }

  @BeforeEach
  void a_running_view() {
    ground = ViewGround.in(realm);
    pro = ground.pro().signIn();
    Answer started = ground.start(pro, ground.client()).post().ok();
    token = started.text("access_token");
    sessionId = started.text("client_view_sid");
    assertThat(ground.isActive(token)).isTrue();
  }

  /** The session is gone without anybody asking, and the event says why. */
  private void endedAtOnce(String cause) {
    assertThat(ground.realm().admin("/users/" + ground.client().id() + "/sessions").get().body())
        .doesNotContain(sessionId);
    endedBecauseOf(cause);
    assertThat(ground.isActive(token)).isFalse();
  }

  private void endedBecauseOf(String cause) {
    JsonNode end =
        ViewLog.of(ground.realm(), "LOGOUT")
            .about(ground.client())
            .filter(event -> "end".equals(event.at("/details/client_view").asText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no end event"));
    assertThat(end.at("/details/reason").asText()).isEqualTo(cause);
    assertThat(end.at("/details/impersonator_id").asText()).isEqualTo(ground.pro().id());
    assertThat(end.at("/details/organization_id").asText()).isEqualTo(ground.organization().id());
  }

  private void cannotBeRenewed() {
    Answer renewal = ground.start(pro, ground.client()).field("client_view_sid", sessionId).post();
    assertThat(renewal.status()).isEqualTo(403);
    assertThat(renewal.text("error_description")).isEqualTo("Client view not allowed");
  }

  @Nested
  class GivenSomebodyStopsIt {

    @Test
    @Tag("A33")
    void the_pro_stops_and_the_view_is_dead_for_good() {
      assertThat(ground.stop(pro, sessionId).status()).isEqualTo(204);

      endedAtOnce("STOPPED_BY_ACTOR");
      cannotBeRenewed();
    }

    @Test
    void the_client_stops_it() {
      assertThat(ground.stop(ground.client().signIn(), sessionId).status()).isEqualTo(204);

      endedAtOnce("STOPPED_BY_CLIENT");
    }

    @Test
    void stopping_twice_finds_nothing_the_second_time() {
      ground.stop(pro, sessionId);

      assertThat(ground.stop(pro, sessionId).status()).isEqualTo(404);
    }

    @Test
    void another_pro_cannot_stop_it() {
      SignIn other = ground.organization().pro("other-" + sessionId).signIn();

      assertThat(ground.stop(other, sessionId).status()).isEqualTo(404);
      assertThat(ground.isActive(token)).isTrue();
    }

    @Test
    void an_unknown_or_ordinary_session_cannot_be_stopped() {
      assertThat(ground.stop(pro, UUID.randomUUID().toString()).status()).isEqualTo(404);
      assertThat(ground.stop(pro, pro.sessionId()).status()).isEqualTo(404);
      assertThat(ground.stop(pro, "x'--").status()).isEqualTo(404);
    }

    @Test
    void the_view_token_itself_cannot_stop_it() {
      SignIn viewToken = new SignIn(ground.realm(), token, "", "");

      assertThat(ground.stop(viewToken, sessionId).status()).isEqualTo(401);
      assertThat(ground.isActive(token)).isTrue();
    }

    @Test
    void after_the_end_a_new_view_has_a_new_session() {
      ground.stop(pro, sessionId);

      Answer again = ground.start(pro, ground.client()).post().ok();

      assertThat(again.text("client_view_sid")).isNotEqualTo(sessionId);
      assertThat(ground.isActive(token)).isFalse();
      assertThat(ground.isActive(again.text("access_token"))).isTrue();
    }
  }

  @Nested
  class GivenTheRightGoesAway {

    @Test
    void the_client_is_disconnected() {
      assertThat(
              ground
                  .realm()
                  .call(
                      "/roster/organizations/%s/clients/%s"
                          .formatted(ground.organization().id(), ground.client().id()))
                  .bearer(pro.accessToken())
                  .delete()
                  .status())
          .isEqualTo(204);

      // Leaving the group is the first thing that happens, and already enough.
      endedAtOnce("policy:TARGET_NOT_CLIENT");
      cannotBeRenewed();
    }

    @Test
    void an_administrator_removes_the_client_from_the_organization() {
      ground.organization().removeMember(ground.client());

      assertThat(ground.isActive(token)).isFalse();
      cannotBeRenewed();
    }

    @Test
    void the_pro_leaves_the_group() {
      ground.organization().leaveGroup(ground.pro(), "pros");

      endedAtOnce("policy:ACTOR_NOT_PRO");
    }

    @Test
    void the_client_leaves_the_group() {
      ground.organization().leaveGroup(ground.client(), "clients");

      endedAtOnce("policy:TARGET_NOT_CLIENT");
    }

    @Test
    void the_client_becomes_a_pro() {
      ground.organization().joinGroup(ground.client(), "pros");

      endedAtOnce("policy:TARGET_IS_PRO");
    }

    @Test
    void the_client_is_disabled_and_enabling_again_revives_nothing() {
      ground.client().change(Map.of("enabled", false));
      endedAtOnce("policy:TARGET_DISABLED");

      ground.client().change(Map.of("enabled", true));

      assertThat(ground.isActive(token)).isFalse();
      cannotBeRenewed();
    }

    @Test
    void the_pro_is_disabled() {
      ground.pro().change(Map.of("enabled", false));

      assertThat(ground.isActive(token)).isFalse();
    }

    @Test
    void the_organization_is_disabled() {
      ground.organization().change(Map.of("enabled", false));

      endedAtOnce("policy:ORGANIZATION_DISABLED");
    }

    @Test
    void the_organization_is_deleted() {
      ground.organization().delete();

      assertThat(ground.isActive(token)).isFalse();
    }

    @Test
    void the_pro_is_deleted() {
      ground.pro().delete();

      endedBecauseOf("ACCOUNT_DELETED");
      assertThat(ground.isActive(token)).isFalse();
    }

    @Test
    void the_client_is_deleted() {
      ground.client().delete();

      assertThat(ground.isActive(token)).isFalse();
    }
  }

  @Nested
  class GivenASignInEnds {

    @Test
    void the_pro_signs_out() {
      pro.signOut();

      endedAtOnce("ACTOR_SIGNED_OUT");
    }

    @Test
    void an_administrator_signs_the_pro_out() {
      ground.pro().signedOutByAdministrator();

      assertThat(ground.isActive(token)).isFalse();
    }

    @Test
    void another_sign_in_of_the_pro_ends_and_the_view_goes_on() {
      SignIn elsewhere = ground.pro().signIn();

      elsewhere.signOut();

      assertThat(ground.isActive(token)).isTrue();
    }

    @Test
    void an_administrator_ends_the_view_session() {
      ground.realm().admin("/sessions/" + sessionId).delete().ok();

      assertThat(ground.isActive(token)).isFalse();
      cannotBeRenewed();
    }

    @Test
    void the_client_view_client_is_disabled() {
      ground.realm().changeClient(Clients.VIEW, Map.of("enabled", false));
      assertThat(ground.introspect(token).status()).isEqualTo(401);

      ground.realm().changeClient(Clients.VIEW, Map.of("enabled", true));
      ground.realm().clientAttributes(Clients.VIEW, Map.of("client-view.enabled", "false"));
      assertThat(ground.start(pro, ground.client()).post().status()).isEqualTo(403);
      ground.realm().clientAttributes(Clients.VIEW, Map.of("client-view.enabled", "true"));
    }
  }

  @Nested
  class GivenAnotherOrganizationOfTheSamePeople {

    @Test
    void leaving_the_other_one_does_not_end_this_view() {
      TestOrganization second = ground.realm().organization("Second " + sessionId);
      second.joined(ground.client(), "clients");
      Person secondPro = second.pro("second-pro-" + sessionId);
      SignIn secondSignIn = secondPro.signIn();
      ViewGround there = new ViewGround(ground.realm(), second, secondPro, ground.client());
      String other = there.start(secondSignIn, ground.client()).post().ok().text("access_token");

      second.removeMember(ground.client());

      assertThat(there.isActive(other)).isFalse();
      assertThat(ground.isActive(token)).isTrue();
    }
  }
}
