package app.roster.keycloak.persistence;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Keycloak names our change log table after the first ten letters of the id; never change it. */
public final class RosterJpaEntityProviderFactory implements JpaEntityProviderFactory {

  static final String ID = "roster";

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new RosterJpaEntityProvider();
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
    return ID;
  }
}
