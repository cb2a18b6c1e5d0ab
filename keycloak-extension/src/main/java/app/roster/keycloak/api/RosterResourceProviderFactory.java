package app.roster.keycloak.api;

import app.roster.keycloak.mail.MailRuns;
import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.provider.Provider;
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

  /**
   * What is done at the end needs them, so they stay until then. Keycloak's caches end with the
   * connection to Infinispan, which is no class of the SPI; the store of single-use objects stands
   * for it, since it needs that connection too.
   */
  @Override
  public Set<Class<? extends Provider>> dependsOn() {
    return Set.of(
        ExecutorsProvider.class, JpaConnectionProvider.class, SingleUseObjectProvider.class);
  }

  @Override
  public void close() {
    MailRuns.close();
  }

  @Override
  public String getId() {
    return "roster";
  }
}
