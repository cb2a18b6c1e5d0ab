package app.roster.keycloak.clientview;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link ViewResource} at {@code /realms/{realm}/client-view}. */
public final class ViewResourceProviderFactory implements RealmResourceProviderFactory {

  @Override
  public String getId() {
    return "client-view";
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new Mount(new ViewResource(session, Clock.systemUTC()));
  }

  @Override
  public void init(Config.Scope config) {
    // nothing to configure
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // nothing to prepare
  }

  @Override
  public void close() {
    // keeps nothing
  }

  private record Mount(Object getResource) implements RealmResourceProvider {
    @Override
    public void close() {
      // keeps nothing
    }
  }
}
