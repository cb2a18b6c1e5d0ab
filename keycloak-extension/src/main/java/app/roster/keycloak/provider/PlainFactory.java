package app.roster.keycloak.provider;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

/**
 * A factory that has no options of its own, prepares nothing and holds nothing, unless it says so.
 */
public interface PlainFactory<T extends Provider> extends ProviderFactory<T> {

  @Override
  default void init(Config.Scope config) {
    // no options
  }

  @Override
  default void postInit(KeycloakSessionFactory factory) {
    // nothing to prepare
  }

  @Override
  default void close() {
    // nothing is held
  }
}
