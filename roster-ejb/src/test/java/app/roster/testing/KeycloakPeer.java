package app.roster.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Another server that speaks our contract over real HTTP, for the module's tests in which Keycloak
 * itself cannot run. While it is open, the application's settings point to it.
 */
public final class KeycloakPeer implements AutoCloseable {

  private static final String REALM = "/realms/roster";
  private static final String URL_SETTING = "roster.keycloak.url";

  private final HttpServer server;
  private final Map<String, Function<Request, Answer>> routes = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public KeycloakPeer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
    System.setProperty(URL_SETTING, "http://localhost:" + server.getAddress().getPort());
    on(
        "POST /protocol/openid-connect/token",
        request -> Answer.json(200, "{\"access_token\":\"service\",\"expires_in\":60}"));
  }

  /** What to answer to a method and path below the realm, such as {@code GET /roster/changes}. */
  public KeycloakPeer on(String route, Function<Request, Answer> answer) {
    routes.put(route, answer);
    return this;
  }

  /** All requests so far to one method and path. */
  public List<Request> requests(String route) {
    return requests.stream().filter(request -> request.route().equals(route)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI().getPath().substring(REALM.length()),
              String.valueOf(exchange.getRequestURI().getQuery()),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      requests.add(request);
      Answer answer =
          routes
              .getOrDefault(request.route(), unknown -> Answer.problem(404, "not_found"))
              .apply(request);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** One request as it arrived. */
  public record Request(
      String route, String query, Map<String, List<String>> headers, String body) {

    /** The first value of a header, which must be there. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow()
          .getValue()
          .get(0);
    }
  }

  /** One answer. */
  public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }

    public static Answer problem(int status, String code) {
      return new Answer(
          status,
          Map.of("Content-Type", "application/problem+json"),
          "{\"status\":%d,\"code\":\"%s\"}".formatted(status, code));
    }

    public static Answer empty(int status) {
      return new Answer(status, Map.of(), "");
    }

    public Answer with(String header, String value) {
      Map<String, String> more = new java.util.HashMap<>(headers);
      more.put(header, value);
      return new Answer(status, more, body);
    }
  }
}
