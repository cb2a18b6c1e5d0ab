package app.roster.keycloak.clientview.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.exchange.RunningView;
import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Clients;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestRealm;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ways in which people end a view. Each test has a running view of its own people. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewEndIT {

  private final TestRealm realm;
  private RunningView view;
  private ViewGround ground;

  ViewEndIT(KeycloakGround keycloak) {
    realm = ViewGround.in(keycloak).realm();
  }

  @BeforeEach
  void a_running_view() {
    view = RunningView.in(realm);
    ground = view.ground();
  }

  @Nested
  class GivenSomebodyStopsIt {

    @Test
    @Tag("A33")
    void the_pro_stops_and_the_view_is_dead_for_good() {
      assertThat(ground.stop(view.pro(), view.sessionId()).status()).isEqualTo(204);

      view.endedAtOnce("STOPPED_BY_ACTOR");
      view.cannotBeRenewed();
    }

    @Test
    void the_client_stops_it() {
      assertThat(ground.stop(ground.client().signIn(), view.sessionId()).status()).isEqualTo(204);

      view.endedAtOnce("STOPPED_BY_CLIENT");
    }

    @Test
    void stopping_twice_finds_nothing_the_second_time() {
      ground.stop(view.pro(), view.sessionId());

      assertThat(ground.stop(view.pro(), view.sessionId()).status()).isEqualTo(404);
    }

    @Test
    void another_pro_cannot_stop_it() {
      SignIn other = ground.organization().pro("other-" + view.sessionId()).signIn();

      assertThat(ground.stop(other, view.sessionId()).status()).isEqualTo(404);
      assertThat(view.isActive()).isTrue();
    }

    @Test
    void an_unknown_or_ordinary_session_cannot_be_stopped() {
      assertThat(ground.stop(view.pro(), UUID.randomUUID().toString()).status()).isEqualTo(404);
      assertThat(ground.stop(view.pro(), view.pro().sessionId()).status()).isEqualTo(404);
      assertThat(ground.stop(view.pro(), "x'--").status()).isEqualTo(404);
    }

    @Test
    void the_view_token_itself_cannot_stop_it() {
      SignIn viewToken = new SignIn(ground.realm(), view.token(), "", "");

      assertThat(ground.stop(viewToken, view.sessionId()).status()).isEqualTo(401);
      assertThat(view.isActive()).isTrue();
    }

    @Test
    void after_the_end_a_new_view_has_a_new_session() {
      ground.stop(view.pro(), view.sessionId());

      Answer again = ground.start(view.pro(), ground.client()).post().ok();

      assertThat(again.text("client_view_sid")).isNotEqualTo(view.sessionId());
      assertThat(view.isActive()).isFalse();
      assertThat(ground.isActive(again.text("access_token"))).isTrue();
    }
  }

  @Nested
  class GivenASignInEnds {

    @Test
    void the_pro_signs_out() {
      view.pro().signOut();

      view.endedAtOnce("ACTOR_SIGNED_OUT");
    }

    @Test
    void an_administrator_signs_the_pro_out() {
      ground.pro().signedOutByAdministrator();

      assertThat(view.isActive()).isFalse();
    }

    @Test
    void another_sign_in_of_the_pro_ends_and_the_view_goes_on() {
      SignIn elsewhere = ground.pro().signIn();

      elsewhere.signOut();

      assertThat(view.isActive()).isTrue();
    }

    @Test
    void an_administrator_ends_the_view_session() {
      ground.realm().admin("/sessions/" + view.sessionId()).delete().ok();

      assertThat(view.isActive()).isFalse();
      view.cannotBeRenewed();
    }

    @Test
    void the_client_view_client_is_disabled() {
      ground.realm().changeClient(Clients.VIEW, Map.of("enabled", false));
      assertThat(ground.introspect(view.token()).status()).isEqualTo(401);

      ground.realm().changeClient(Clients.VIEW, Map.of("enabled", true));
      ground.realm().clientAttributes(Clients.VIEW, Map.of("client-view.enabled", "false"));
      assertThat(ground.start(view.pro(), ground.client()).post().status()).isEqualTo(403);
      ground.realm().clientAttributes(Clients.VIEW, Map.of("client-view.enabled", "true"));
    }
  }
}
