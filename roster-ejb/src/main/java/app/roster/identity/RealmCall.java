package app.roster.identity;

import app.roster.kernel.OidcClient;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * One call to the realm, described before it is sent. Usage:
 *
 * <pre>
 * RealmCall.get("/roster/organizations/{}/invitations", organization)
 *     .query("status", "PENDING")
 *     .as(token);
 * </pre>
 *
 * <p>Every {@code {}} of the path is filled with one argument, escaped.
 */
public final class RealmCall {

  private static final Duration USUAL = Duration.ofSeconds(10);

  private final String method;
  private final String path;
  private final StringJoiner query = new StringJoiner("&");
  private final Map<String, String> headers = new LinkedHashMap<>();
  private BodyPublisher body = BodyPublishers.noBody();
  private Duration timeout = USUAL;

  private RealmCall(String method, String template, Object... arguments) {
    this.method = method;
    this.path = fill(template, arguments);
    headers.put("Accept", "application/json, application/problem+json");
  }

  public static RealmCall get(String path, Object... arguments) {
    return new RealmCall("GET", path, arguments);
  }

  public static RealmCall post(String path, Object... arguments) {
    return new RealmCall("POST", path, arguments);
  }

  public static RealmCall put(String path, Object... arguments) {
    return new RealmCall("PUT", path, arguments);
  }

  public static RealmCall patch(String path, Object... arguments) {
    return new RealmCall("PATCH", path, arguments);
  }

  public static RealmCall delete(String path, Object... arguments) {
    return new RealmCall("DELETE", path, arguments);
  }

  public RealmCall as(AccessToken token) {
    return header("Authorization", "Bearer " + token.value());
  }

  /** Authenticates one of our confidential clients: for the token endpoint. */
  public RealmCall as(OidcClient client) {
    String pair = encode(client.id()) + ":" + encode(client.secret());
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  public RealmCall query(String name, Object value) {
    query.add(encode(name) + "=" + encode(value.toString()));
    return this;
  }

  public RealmCall header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The same key makes a repeated call the same call, so it may be repeated. */
  public RealmCall idempotencyKey(String key) {
    return header("Idempotency-Key", key);
  }

  public RealmCall json(JsonObject content) {
    body = BodyPublishers.ofString(content.toString());
    return header("Content-Type", "application/json");
  }

  public RealmCall form(Map<String, String> fields) {
    StringJoiner form = new StringJoiner("&");
    fields.forEach((name, value) -> form.add(encode(name) + "=" + encode(value)));
    body = BodyPublishers.ofString(form.toString());
    return header("Content-Type", "application/x-www-form-urlencoded");
  }

  /**
   * Sends a body of unknown length without holding it.
   *
   * @param content opened once per attempt
   */
  public RealmCall stream(String contentType, Supplier<InputStream> content) {
    body = BodyPublishers.ofInputStream(content);
    return header("Content-Type", contentType);
  }

  /** How long the answer may take, instead of ten seconds. */
  public RealmCall within(Duration limit) {
    timeout = limit;
    return this;
  }

  boolean mayBeRepeated() {
    return !"POST".equals(method) || headers.containsKey("Idempotency-Key");
  }

  HttpRequest to(URI realm) {
    String question = query.length() == 0 ? "" : "?" + query;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(realm + path + question))
            .method(method, body)
            .timeout(timeout);
    headers.forEach(request::setHeader);
    return request.build();
  }

  /** Method and path: no query, no header, no body, so that it may be logged. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  private static String fill(String template, Object... arguments) {
    String filled = template;
    for (Object argument : arguments) {
      int place = filled.indexOf("{}");
      if (place < 0) {
        throw new IllegalArgumentException("no place for an argument in " + template);
      }
      filled = filled.substring(0, place) + segment(argument) + filled.substring(place + 2);
    }
    return filled;
  }

  private static String segment(Object argument) {
    return encode(argument.toString()).replace("+", "%20");
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
