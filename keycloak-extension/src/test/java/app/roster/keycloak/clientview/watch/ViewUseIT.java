package app.roster.keycloak.clientview.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.exchange.Refusals;
import app.roster.keycloak.clientview.exchange.RunningView;
import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organization that looks at no clients, or only with a reason. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewUseIT {

  private static final String USE = "roster.client-view.use";

  private final TestRealm realm;
  private RunningView view;
  private ViewGround ground;

  ViewUseIT(KeycloakGround keycloak) {
    realm = ViewGround.in(keycloak).realm();
  }

  @BeforeEach
  void a_running_view() {
    view = RunningView.in(realm);
    ground = view.ground();
  }

  private Answer setByOwner(String value) {
    String owner = ground.organization().id() + "/pros/" + ground.pro().id() + "?role=OWNER";
    realm.admin("/roster/organizations/" + owner).put().ok();
    return realm
        .call("/roster/organizations/" + ground.organization().id() + "/settings")
        .bearer(view.pro().accessToken())
        .json(Map.of(USE, value))
        .put();
  }

  @Test
  void the_owner_switches_it_off_and_running_views_end_at_once() {
    setByOwner("OFF").ok();

    view.endedAtOnce("policy:ORGANIZATION_WITHOUT_VIEWS");
    Refusals.denied(ground.start(view.pro(), ground.client()).post());
    ground.refusedBecauseOf("policy:ORGANIZATION_WITHOUT_VIEWS");
  }

  @Test
  void switched_on_again_a_new_view_begins_and_the_old_one_stays_dead() {
    setByOwner("OFF").ok();
    setByOwner("FREE").ok();

    assertThat(view.isActive()).isFalse();
    assertThat(ground.start(view.pro(), ground.client()).post().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFF", "no", "WITHREASON"})
  void an_attribute_that_is_none_of_ours_switches_it_off(String value) {
    ground.organization().change(Map.of("attributes", Map.of(USE, List.of(value))));

    assertThat(view.isActive()).isFalse();
    Refusals.denied(ground.start(view.pro(), ground.client()).post());
  }

  @Test
  void with_reason_a_running_view_goes_on_and_is_renewed_without_giving_it_again() {
    setByOwner("WITH_REASON").ok();

    assertThat(view.isActive()).isTrue();
    assertThat(
            ground
                .start(view.pro(), ground.client())
                .field("client_view_sid", view.sessionId())
                .post()
                .status())
        .isEqualTo(200);
    assertThat(ground.start(view.pro(), ground.client()).post().status()).isEqualTo(400);
  }

  @Test
  void no_other_value_can_be_chosen_on_the_page() {
    assertThat(setByOwner("SOMETIMES").status()).isEqualTo(422);
    assertThat(view.isActive()).isTrue();
  }
}
