package app.roster.keycloak.api;

import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class RosterResourceProvider implements RealmResourceProvider {

  private final KeycloakSession session;
  private final Clock clock;

  RosterResourceProvider(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public Object getResource() {
    return new RosterResource(session, clock);
  }

  @Override
  public void close() {
    // nothing is held
  }
}
