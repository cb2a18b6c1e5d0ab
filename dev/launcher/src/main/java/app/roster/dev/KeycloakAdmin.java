package app.roster.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.roster.dev.DemoPerson.Kind;
import app.roster.stack.StackException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An identity admin of the realm, as far as a demo or a test needs one. */
public final class KeycloakAdmin {

  private static final String ADMIN_FORM =
      "grant_type=password&client_id=admin-cli&username=admin&password=admin";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI keycloak;

  /**
   * @param keycloak {@code http://localhost:port}
   */
  public KeycloakAdmin(URI keycloak) {
    this.keycloak = keycloak;
  }

  /** The id of the person's account, which is created, with the demo password, if missing. */
  public String account(DemoPerson person) {
    String query = "users?exact=true&email=" + URLEncoder.encode(person.email(), UTF_8);
    JsonNode found = read(send("GET", admin(query), null));
    if (!found.isEmpty()) {
      return found.get(0).path("id").asText();
    }
    HttpResponse<String> answer = send("POST", admin("users"), representation(person));
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** The id of the organization with this alias. */
  public String organization(String alias) {
    for (JsonNode organization : read(send("GET", admin("organizations"), null))) {
      if (organization.path("alias").asText().equals(alias)) {
        return organization.path("id").asText();
      }
    }
    throw new StackException("There is no organization " + alias);
  }

  /** Makes an account a Pro or a client of an organization; doing it twice changes nothing. */
  public void join(String organizationId, Kind kind, String userId) {
    String group = kind == Kind.PRO ? "pros" : "clients";
    send("PUT", admin("roster/organizations/" + organizationId + "/" + group + "/" + userId), "");
  }

  private static Map<String, Object> attributes(DemoPerson person) {
    return Map.of(
        "birthdate", List.of(person.birthdate().toString()),
        "gender", List.of(person.gender()),
        "zoneinfo", List.of(person.zone().getId()),
        "locale", List.of(person.locale()));
  }

  private String representation(DemoPerson person) {
    Map<String, Object> password =
        Map.of("type", "password", "value", DemoPerson.PASSWORD, "temporary", false);
    return write(
        Map.of(
            "username", person.email(),
            "email", person.email(),
            "emailVerified", true,
            "enabled", true,
            "firstName", person.firstName(),
            "lastName", person.lastName(),
            "attributes", attributes(person),
            "credentials", List.of(password)));
  }

  private URI admin(String path) {
    return keycloak.resolve("/admin/realms/" + DemoStack.REALM + "/" + path);
  }

  private HttpResponse<String> send(String method, URI uri, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return answered(request);
  }

  // Fetched for each call: it lives for a minute, and this is never many calls.
  private String token() {
    HttpRequest request =
        HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(ADMIN_FORM))
            .build();
    return read(answered(request)).path("access_token").asText();
  }

  private HttpResponse<String> answered(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 2) {
        return answer;
      }
      throw new StackException(
          "Keycloak answered %d to %s %s: %s"
              .formatted(
                  answer.statusCode(), request.method(), request.uri().getPath(), answer.body()));
    } catch (IOException e) {
      throw new StackException("Keycloak does not answer at " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while talking to Keycloak", e);
    }
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new StackException("Keycloak did not answer with JSON", e);
    }
  }

  private String write(Map<String, Object> value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new StackException("Cannot be written as JSON", e);
    }
  }
}
