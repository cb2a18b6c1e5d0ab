package app.roster.keycloak.bypass;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Roster's own servers leave no way around client view, and say so when a realm does. */
@OnKeycloak
final class BypassIT {

  private final TestRealm realm;

  BypassIT(KeycloakGround keycloak) {
    realm = ViewGround.in(keycloak).realm();
  }

  private List<String> found() {
    JsonNode check = realm.admin("/roster/check").get().ok().json();
    List<String> bypasses =
        StreamSupport.stream(check.get("bypasses").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    assertThat(check.get("status").asText()).isEqualTo(bypasses.isEmpty() ? "UP" : "WARN");
    return bypasses;
  }

  @Test
  void a_realm_as_delivered_is_in_order() {
    assertThat(found()).isEmpty();
  }

  @Test
  void a_holder_of_the_role_and_missing_events_are_named() {
    Person person = realm.person("impersonator");
    String management = realm.clientUuid("realm-management");
    JsonNode role =
        realm.admin("/clients/" + management + "/roles/impersonation").get().ok().json();
    realm
        .admin("/users/" + person.id() + "/role-mappings/clients/" + management)
        .json(List.of(role))
        .post()
        .ok();
    assertThat(found()).containsExactly("IMPERSONATION_ROLE_HELD");

    realm.change(Map.of("adminEventsEnabled", false));
    assertThat(found()).containsExactly("IMPERSONATION_ROLE_HELD", "EVENTS_OFF");

    realm.change(Map.of("adminEventsEnabled", true));
    person.delete();
    assertThat(found()).isEmpty();
  }

  @Test
  void who_is_no_administrator_learns_nothing() {
    String token = realm.person("nosy").signIn().accessToken();

    assertThat(realm.asUser("/roster/check", token).get().status()).isEqualTo(403);
  }
}
