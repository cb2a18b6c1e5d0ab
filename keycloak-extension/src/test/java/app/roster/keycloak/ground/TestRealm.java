package app.roster.keycloak.ground;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A realm of its own for one test class: the three clients of Roster, an organization, people. It
 * speaks as an administrator would; nobody's right comes from the code under test.
 */
public final class TestRealm {

  public static final String PASSWORD = "correct horse battery";

  private final Admin admin;
  private final String name;

  private TestRealm(Admin admin, String name) {
    this.admin = admin;
    this.name = name;
  }

  static TestRealm create(Admin admin, String name, Map<String, Object> more) {
    Map<String, Object> realm = new HashMap<>();
    realm.put("realm", name);
    realm.put("enabled", true);
    realm.put("organizationsEnabled", true);
    realm.put("eventsEnabled", true);
    realm.put("adminEventsEnabled", true);
    realm.put("accessTokenLifespan", 300);
    realm.put("attributes", Map.of("roster.enabled", "true"));
    realm.put("clients", List.of(Clients.app(), Clients.clientView()));
    realm.putAll(more);
    admin.call("").json(realm).post().ok();
    return new TestRealm(admin, name);
  }

  /** The same realm, seen through another administrator's client. */
  public TestRealm on(Admin other) {
    return new TestRealm(other, name);
  }

  public String name() {
    return name;
  }

  /** Changes some members of the realm's representation and keeps the others. */
  public void change(Map<String, Object> members) {
    admin("").json(members).put().ok();
  }

  /** A call below {@code /admin/realms/{realm}} as the administrator. */
  public Call admin(String path) {
    return admin.call("/" + name + path);
  }

  /** The same as somebody who is no administrator of the server, with a token of this realm. */
  public Call asUser(String path, String token) {
    return Call.to(admin.base().resolve("/admin/realms/" + name + path)).bearer(token);
  }

  /** A call below {@code /realms/{realm}}. */
  public Call call(String path) {
    return Call.to(uri(path));
  }

  public URI uri(String path) {
    return admin.base().resolve("/realms/" + name + path);
  }

  public TestOrganization organization(String organizationName) {
    String alias = organizationName.toLowerCase().replace(' ', '-');
    String id =
        admin("/organizations")
            .json(
                Map.of(
                    "name",
                    organizationName,
                    "alias",
                    alias,
                    "domains",
                    List.of(Map.of("name", alias + ".example.org"))))
            .post()
            .ok()
            .createdId();
    return new TestOrganization(this, id);
  }

  /** An account that can sign in, member of nothing. */
  public Person person(String username) {
    String id =
        admin("/users")
            .json(
                Map.of(
                    "username",
                    username,
                    "email",
                    username + "@example.org",
                    "emailVerified",
                    true,
                    "firstName",
                    username,
                    "lastName",
                    "Tester",
                    "enabled",
                    true,
                    "credentials",
                    List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
            .post()
            .ok()
            .createdId();
    return new Person(this, id, username);
  }

  public String clientUuid(String clientId) {
    return admin("/clients?clientId=" + clientId).get().ok().json().get(0).get("id").asText();
  }

  /** Changes some attributes of a client and keeps the others. */
  public void clientAttributes(String clientId, Map<String, String> attributes) {
    changeClient(clientId, Map.of("attributes", attributes));
  }

  public void changeClient(String clientId, Map<String, Object> members) {
    Map<String, Object> change = new LinkedHashMap<>(members);
    change.put("clientId", clientId);
    admin("/clients/" + clientUuid(clientId)).json(change).put().ok();
  }

  /** Events of the realm, newest first. */
  public JsonNode events(String type) {
    return admin("/events?max=200&type=" + type).get().ok().json();
  }

  /** Whether new accounts must agree to the operator's terms. */
  public void askForTerms(boolean enabled) {
    String alias = "TERMS_AND_CONDITIONS";
    admin("/authentication/required-actions/" + alias)
        .json(
            Map.of(
                "alias", alias,
                "name", "Terms and Conditions",
                "providerId", alias,
                "enabled", enabled,
                "defaultAction", enabled,
                "priority", 20,
                "config", Map.of()))
        .put()
        .ok();
  }
}
