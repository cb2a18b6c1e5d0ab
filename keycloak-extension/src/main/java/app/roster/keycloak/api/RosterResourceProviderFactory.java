package app.roster.keycloak.api;

import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link RosterResource} at {@code /realms/{realm}/roster}. */
public final class RosterResourceProviderFactory
    implements RealmResourceProviderFactory, PlainFactory<RealmResourceProvider> {

  private final Clock clock = Clock.systemUTC();

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RosterResourceProvider(session, clock);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(new Startup(clock));
  }

  @Override
  public String getId() {
    return "roster";
  }
}
