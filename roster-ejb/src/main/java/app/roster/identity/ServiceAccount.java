package app.roster.identity;

import app.roster.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The application itself, as Keycloak knows it: for what no signed-in person asks for. */
@ApplicationScoped
public class ServiceAccount {

  /** Renewed this early, so that no token ends on its way. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  @Inject private Realm realm;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private Grant grant;

  /** Whether the operator gave us the secret of the service client. */
  public boolean isConfigured() {
    return !settings.serviceClient().secret().isBlank();
  }

  /** A token that is good for a while yet, asked for only when the last one ends. */
  public synchronized AccessToken token() {
    if (grant == null || !clock.instant().isBefore(grant.renewAt())) {
      grant = ask();
    }
    return grant.token();
  }

  /** Forgets a token that Keycloak refused although its time was not over. */
  public synchronized void forget() {
    grant = null;
  }

  private Grant ask() {
    JsonObject answer =
        realm
            .send(
                RealmCall.post("/protocol/openid-connect/token")
                    .as(settings.serviceClient())
                    .form(Map.of("grant_type", "client_credentials")))
            .json();
    Instant end = clock.instant().plusSeconds(answer.getInt("expires_in", 0));
    return new Grant(new AccessToken(answer.getString("access_token")), end.minus(MARGIN));
  }

  private record Grant(AccessToken token, Instant renewAt) {}
}
