package app.roster.keycloak.feed;

import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Listens in every realm, whatever listeners it names; realms without Roster are passed over. */
public final class EventEarFactory
    implements EventListenerProviderFactory, PlainFactory<EventListenerProvider> {

  private final Clock clock = Clock.systemUTC();

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new EventEar(session, clock);
  }

  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(new RemovalEar(clock));
  }

  @Override
  public String getId() {
    return "roster-feed";
  }
}
