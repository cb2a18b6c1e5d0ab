package app.roster.keycloak.provisioning.stop;

import app.roster.keycloak.optout.StopResource;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** What mails to people whose accounts imports made lead to: {@code /imports}. */
public final class WelcomeResource {

  private final KeycloakSession session;
  private final Clock clock;

  public WelcomeResource(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** The link that ends such mails; open to anybody. */
  @Path("stop")
  public StopResource stop() {
    return new StopResource(session, clock, new Welcomed(session, clock));
  }
}
