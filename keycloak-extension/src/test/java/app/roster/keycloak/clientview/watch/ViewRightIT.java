package app.roster.keycloak.clientview.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.exchange.RunningView;
import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A view ends with the right to look. Each test has a running view of its own people. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewRightIT {

  private final TestRealm realm;
  private RunningView view;
  private ViewGround ground;

  ViewRightIT(KeycloakGround keycloak) {
    realm = ViewGround.in(keycloak).realm();
  }

  @BeforeEach
  void a_running_view() {
    view = RunningView.in(realm);
    ground = view.ground();
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
                  .bearer(view.pro().accessToken())
                  .delete()
                  .status())
          .isEqualTo(204);

      // Leaving the group is the first thing that happens, and already enough.
      view.endedAtOnce("policy:TARGET_NOT_CLIENT");
      view.cannotBeRenewed();
    }

    @Test
    void an_administrator_removes_the_client_from_the_organization() {
      ground.organization().removeMember(ground.client());

      assertThat(view.isActive()).isFalse();
      view.cannotBeRenewed();
    }

    @Test
    void the_pro_leaves_the_group() {
      ground.organization().leaveGroup(ground.pro(), "pros");

      view.endedAtOnce("policy:ACTOR_NOT_PRO");
    }

    @Test
    void the_client_leaves_the_group() {
      ground.organization().leaveGroup(ground.client(), "clients");

      view.endedAtOnce("policy:TARGET_NOT_CLIENT");
    }

    @Test
    void the_client_becomes_a_pro() {
      ground.organization().joinGroup(ground.client(), "pros");

      view.endedAtOnce("policy:TARGET_IS_PRO");
    }

    @Test
    void the_client_is_disabled_and_enabling_again_revives_nothing() {
      ground.client().change(Map.of("enabled", false));
      view.endedAtOnce("policy:TARGET_DISABLED");

      ground.client().change(Map.of("enabled", true));

      assertThat(view.isActive()).isFalse();
      view.cannotBeRenewed();
    }

    @Test
    void the_pro_is_disabled() {
      ground.pro().change(Map.of("enabled", false));

      assertThat(view.isActive()).isFalse();
    }

    @Test
    void the_organization_is_disabled() {
      ground.organization().change(Map.of("enabled", false));

      view.endedAtOnce("policy:ORGANIZATION_DISABLED");
    }

    @Test
    void the_organization_is_deleted() {
      ground.organization().delete();

      assertThat(view.isActive()).isFalse();
    }

    @Test
    void the_pro_is_deleted() {
      ground.pro().delete();

      view.endedBecauseOf("ACCOUNT_DELETED");
      assertThat(view.isActive()).isFalse();
    }

    @Test
    void the_client_is_deleted() {
      ground.client().delete();

      assertThat(view.isActive()).isFalse();
    }
  }

  @Nested
  class GivenAnotherOrganizationOfTheSamePeople {

    @Test
    void leaving_the_other_one_does_not_end_this_view() {
      TestOrganization second = ground.realm().organization("Second " + view.sessionId());
      second.joined(ground.client(), "clients");
      Person secondPro = second.pro("second-pro-" + view.sessionId());
      SignIn secondSignIn = secondPro.signIn();
      ViewGround there = new ViewGround(ground.realm(), second, secondPro, ground.client());
      String other = there.start(secondSignIn, ground.client()).post().ok().text("access_token");

      second.removeMember(ground.client());

      assertThat(there.isActive(other)).isFalse();
      assertThat(view.isActive()).isTrue();
    }
  }
}
