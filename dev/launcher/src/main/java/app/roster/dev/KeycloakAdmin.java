package app.roster.dev;

import app.roster.dev.DemoPerson.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An identity admin of the realm, as far as the demo needs one. Several threads may share it. */
final class KeycloakAdmin {

  private final KeycloakHttp http;
  private final AdminToken token;

  KeycloakAdmin(KeycloakHttp http, Clock clock) {
    this.http = http;
    this.token = new AdminToken(http, clock);
  }

  /** The id of the person's account, which is created, with the demo password, if missing. */
  String account(DemoPerson person) {
    JsonNode found =
        http.get(
            admin("users?exact=true&email=" + KeycloakHttp.encoded(person.email())), token.value());
    return found.isEmpty()
        ? http.create(admin("users"), token.value(), representation(person))
        : found.get(0).path("id").asText();
  }

  /** The ids of all organizations by their alias. */
  Map<String, String> organizations() {
    JsonNode all = http.get(admin("organizations"), token.value());
    return StreamSupport.stream(all.spliterator(), false)
        .collect(
            Collectors.toMap(
                organization -> organization.path("alias").asText(),
                organization -> organization.path("id").asText()));
  }

  void createOrganization(String alias, String name) {
    http.create(
        admin("organizations"),
        token.value(),
        Map.of(
            "name",
            name,
            "alias",
            alias,
            "enabled",
            true,
            "domains",
            List.of(Map.of("name", alias + ".example.org"))));
  }

  /** Sets one attribute of an organization and keeps all others. */
  void setAttribute(String organizationId, String name, String value) {
    String path = admin("organizations/" + organizationId);
    ObjectNode organization = (ObjectNode) http.get(path, token.value());
    organization.withObject("/attributes").putArray(name).add(value);
    http.put(path, token.value(), organization);
  }

  /** Makes an account a Pro or a client of an organization; doing it twice changes nothing. */
  void join(String organizationId, Kind kind, String userId) {
    String group = kind == Kind.PRO ? "pros" : "clients";
    http.put(
        admin("roster/organizations/" + organizationId + "/" + group + "/" + userId),
        token.value());
  }

  /** Lets people come back from signing in to one more address of a client of the realm. */
  void allowRedirect(String clientId, String pattern) {
    JsonNode found =
        http.get(admin("clients?clientId=" + KeycloakHttp.encoded(clientId)), token.value());
    ObjectNode client = (ObjectNode) found.get(0);
    client.withArray("/redirectUris").add(pattern);
    http.put(admin("clients/" + client.path("id").asText()), token.value(), client);
  }

  /** Ends all sessions of somebody who has an account. */
  void signOut(String email) {
    JsonNode found =
        http.get(admin("users?exact=true&email=" + KeycloakHttp.encoded(email)), token.value());
    http.post(
        admin("users/" + found.get(0).path("id").asText() + "/logout"), token.value(), Map.of());
  }

  /** Makes a client of the realm and returns its id. */
  String createClient(Map<String, Object> representation) {
    return http.create(admin("clients"), token.value(), representation);
  }

  void deleteClient(String id) {
    http.delete(admin("clients/" + id), token.value());
  }

  private static Map<String, Object> representation(DemoPerson person) {
    Map<String, Object> password =
        Map.of("type", "password", "value", DemoPerson.PASSWORD, "temporary", false);
    return Map.of(
        "username", person.email(),
        "email", person.email(),
        "emailVerified", true,
        "enabled", true,
        "firstName", person.firstName(),
        "lastName", person.lastName(),
        "attributes", attributes(person),
        "credentials", List.of(password));
  }

  private static Map<String, Object> attributes(DemoPerson person) {
    return Map.of(
        "birthdate", List.of(person.birthdate().toString()),
        "gender", List.of(person.gender()),
        "zoneinfo", List.of(person.zone().getId()),
        "locale", List.of(person.locale()));
  }

  private static String admin(String path) {
    return "/admin/realms/" + DemoStack.REALM + "/" + path;
  }
}
