package app.roster.benchmarks.floor;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link FloorResource} at {@code /realms/{realm}/floor}. */
public final class FloorResourceProviderFactory implements RealmResourceProviderFactory {

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new Mounted(session);
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
    return "floor";
  }

  private record Mounted(KeycloakSession session) implements RealmResourceProvider {

    @Override
    public Object getResource() {
      return new FloorResource(session);
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
