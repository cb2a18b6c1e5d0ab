package app.roster.keycloak.clientview.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.exchange.RunningView;
import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What identity admins see and end. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdminViewsIT {

  private static final String VIEWS = "/roster/client-views";

  private final KeycloakGround keycloak;
  private final TestRealm realm;
  private RunningView view;

  AdminViewsIT(KeycloakGround keycloak) {
    this.keycloak = keycloak;
    this.realm = ViewGround.in(keycloak).realm();
  }

  @BeforeEach
  void a_running_view() {
    view = RunningView.in(realm);
  }

  private JsonNode list(String query) {
    return realm.admin(VIEWS + query).get().ok().json();
  }

  @Test
  void a_running_view_is_found_by_organization_by_either_person_and_as_running() {
    ViewGround ground = view.ground();
    for (String query :
        new String[] {
          "?organization=" + ground.organization().id(),
          "?actor=" + ground.pro().id(),
          "?subject=" + ground.client().id(),
          "?running=true&subject=" + ground.client().id()
        }) {
      JsonNode found = list(query);
      assertThat(found.get("total").asInt()).as(query).isEqualTo(1);
      assertThat(found.at("/items/0/sid").asText()).as(query).isEqualTo(view.sessionId());
    }
    assertThat(list("?running=false&subject=" + ground.client().id()).get("total").asInt())
        .isZero();
    assertThat(realm.admin(VIEWS + "/" + view.sessionId()).get().ok().text("subjectId"))
        .isEqualTo(ground.client().id());
  }

  @Test
  void an_admin_ends_a_view_once() {
    realm.admin(VIEWS + "/" + view.sessionId()).delete().ok();

    view.endedAtOnce("STOPPED_BY_ADMINISTRATOR");
    view.cannotBeRenewed();
    assertThat(realm.admin(VIEWS + "/" + view.sessionId()).delete().status()).isEqualTo(409);
    JsonNode event =
        realm.admin("/admin-events?resourcePath=roster/client-views/*&max=1").get().ok().json();
    assertThat(event.at("/0/resourcePath").asText())
        .isEqualTo("roster/client-views/" + view.sessionId());
  }

  @Test
  void who_is_no_administrator_sees_and_ends_nothing() {
    String token = view.pro().accessToken();

    assertThat(realm.asUser(VIEWS, token).get().status()).isEqualTo(403);
    assertThat(realm.asUser(VIEWS + "/" + view.sessionId(), token).get().status()).isEqualTo(403);
    assertThat(realm.asUser(VIEWS + "/" + view.sessionId(), token).delete().status())
        .isEqualTo(403);
    assertThat(view.isActive()).isTrue();
  }

  @Test
  void another_realms_view_and_an_unknown_one_are_not_found() {
    TestRealm other = ViewGround.in(keycloak).realm();

    assertThat(other.admin(VIEWS + "/" + view.sessionId()).delete().status()).isEqualTo(404);
    assertThat(realm.admin(VIEWS + "/" + UUID.randomUUID()).get().status()).isEqualTo(404);
    assertThat(view.isActive()).isTrue();
  }
}
