package app.roster.keycloak.api;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link RosterResource} at {@code /realms/{realm}/roster}. */
public final class RosterResourceProviderFactory implements RealmResourceProviderFactory {

  private final Clock clock = Clock.systemUTC();

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RosterResourceProvider(session, clock);
  }

  @Override
  public void init(Config.Scope config) {
    // no options
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(new Startup(clock));
  }

  @Override
  public void close() {
    // nothing is held
  }

  @Override
  public String getId() {
    return "roster";
  }
}
