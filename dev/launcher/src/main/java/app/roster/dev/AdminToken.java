package app.roster.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The token of the server's first admin, kept while it is valid: each new one costs Keycloak a
 * password hash, which is the most expensive thing it does.
 */
final class AdminToken {

  private static final Duration RESERVE = Duration.ofSeconds(20);
  private static final Map<String, String> SIGN_IN =
      Map.of(
          "grant_type", "password",
          "client_id", "admin-cli",
          "username", "admin",
          "password", "admin");

  private final KeycloakHttp keycloak;
  private final Clock clock;
  private String token;
  private Instant end = Instant.MIN;

  AdminToken(KeycloakHttp keycloak, Clock clock) {
    this.keycloak = keycloak;
    this.clock = clock;
  }

  /** Valid for some seconds at least. */
  synchronized String value() {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      JsonNode answer = keycloak.token("master", SIGN_IN);
      token = answer.path("access_token").asText();
      end = now.plusSeconds(answer.path("expires_in").asLong()).minus(RESERVE);
    }
    return token;
  }
}
