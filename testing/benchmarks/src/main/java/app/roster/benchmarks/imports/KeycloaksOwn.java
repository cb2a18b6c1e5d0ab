package app.roster.benchmarks.imports;

import app.roster.benchmarks.measuring.Crew;
import app.roster.benchmarks.measuring.Ground;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What Keycloak has of its own for many new accounts, in a realm without Roster. */
final class KeycloaksOwn {

  private final TestRealm realm;

  KeycloaksOwn(Ground ground) {
    this.realm =
        ground
            .keycloak()
            .admin()
            .realm(
                "plain-" + UUID.randomUUID().toString().substring(0, 8),
                Map.of("attributes", Map.of(), "registrationEmailAsUsername", true));
    ObjectNode profile = (ObjectNode) realm.admin("/users/profile").get().ok().json();
    ArrayNode attributes = (ArrayNode) profile.get("attributes");
    for (String name : List.of("birthdate", "gender")) {
      attributes.add(
          new ObjectMapper()
              .valueToTree(
                  Map.of(
                      "name",
                      name,
                      "permissions",
                      Map.of("view", List.of("admin"), "edit", List.of("admin")))));
    }
    realm.admin("/users/profile").json(profile).put().ok();
  }

  /** One call for all. */
  void partialImport(List<Map<String, Object>> users) {
    realm
        .admin("/partialImport")
        .json(Map.of("ifResourceExists", "FAIL", "users", users))
        .post()
        .ok();
  }

  /** One call for each, over so many connections. */
  void posts(List<Map<String, Object>> users, int connections) {
    new Crew(connections)
        .each(users.size(), number -> realm.admin("/users").json(users.get(number)).post().ok());
  }
}
