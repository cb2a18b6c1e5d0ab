package app.roster.keycloak.persistence;

import app.roster.keycloak.provider.PlainFactory;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Keycloak names our change log table after the first ten letters of the id; never change it. */
public final class RosterJpaEntityProviderFactory
    implements JpaEntityProviderFactory, PlainFactory<JpaEntityProvider> {

  static final String ID = "roster";

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new RosterJpaEntityProvider();
  }

  @Override
  public String getId() {
    return ID;
  }
}
