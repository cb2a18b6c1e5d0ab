package app.roster.dev;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON to and from a Keycloak; whatever is not a success is an error that says what was asked. */
final class KeycloakHttp {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI keycloak;

  /**
   * @param keycloak {@code http://localhost:port}
   */
  KeycloakHttp(URI keycloak) {
    this.keycloak = keycloak;
  }

  /** The answer of the token endpoint of a realm. */
  JsonNode token(String realm, Map<String, String> form) {
    HttpRequest request =
        HttpRequest.newBuilder(keycloak.resolve(tokenPath(realm)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    return read(answered(request));
  }

  JsonNode get(String path, String token) {
    return read(answered(request(path, token).GET().build()));
  }

  void put(String path, String token) {
    answered(request(path, token).PUT(BodyPublishers.noBody()).build());
  }

  void put(String path, String token, JsonNode content) {
    answered(request(path, token).PUT(BodyPublishers.ofString(content.toString())).build());
  }

  void delete(String path, String token) {
    answered(request(path, token).DELETE().build());
  }

  JsonNode post(String path, String token, Map<String, Object> content) {
    return read(sent("POST", path, token, content));
  }

  void patch(String path, String token, Map<String, Object> content) {
    sent("PATCH", path, token, content);
  }

  /** Posts where the answer says nothing but the address of what is made; returns its id. */
  String create(String path, String token, Map<String, Object> content) {
    HttpResponse<String> answer = sent("POST", path, token, content);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private HttpResponse<String> sent(
      String method, String path, String token, Map<String, Object> content) {
    return answered(
        request(path, token).method(method, BodyPublishers.ofString(write(content))).build());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(keycloak.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
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

  private static String tokenPath(String realm) {
    return "/realms/" + realm + "/protocol/openid-connect/token";
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
