package app.roster.keycloak.signup.mailbox;

import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Listens in every realm, whatever listeners it names; realms without Roster are passed over. */
public final class MailboxEarFactory
    implements EventListenerProviderFactory, PlainFactory<EventListenerProvider> {

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
  public String getId() {
    return "roster-mailbox";
  }
}
