package app.roster.dev;

import java.util.Map;
import java.util.UUID;

/** A client of the realm that signs people in by their password, until it is closed. */
final class PasswordClient implements AutoCloseable {

  private final KeycloakHttp http;
  private final KeycloakAdmin admin;
  private final String id;
  private final String name;
  private final String secret;

  private PasswordClient(
      KeycloakHttp http, KeycloakAdmin admin, String id, String name, String secret) {
    this.http = http;
    this.admin = admin;
    this.id = id;
    this.name = name;
    this.secret = secret;
  }

  static PasswordClient create(KeycloakHttp http, KeycloakAdmin admin) {
    String name = "demo-" + UUID.randomUUID();
    String secret = UUID.randomUUID().toString();
    String id =
        admin.createClient(
            Map.of(
                "clientId", name,
                "secret", secret,
                "publicClient", false,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", true));
    return new PasswordClient(http, admin, id, name, secret);
  }

  /** The person's access token. */
  String signIn(String username, String password) {
    return http.token(
            DemoStack.REALM,
            Map.of(
                "grant_type", "password",
                "client_id", name,
                "client_secret", secret,
                "username", username,
                "password", password))
        .path("access_token")
        .asText();
  }

  @Override
  public void close() {
    admin.deleteClient(id);
  }
}
