package app.roster.keycloak.signup;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Listens in every realm, whatever listeners it names; realms without Roster are passed over. */
public final class MailboxEarFactory implements EventListenerProviderFactory {

  private final Clock clock = Clock.systemUTC();

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new MailboxEar(session, clock);
  }

  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public void init(Config.Scope config) {
    // no options
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // nothing to prepare
  }

  @Override
  public void close() {
    // nothing is held
  }

  @Override
  public String getId() {
    return "roster-mailbox";
  }
}
