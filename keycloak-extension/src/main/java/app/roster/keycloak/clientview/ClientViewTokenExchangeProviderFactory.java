package app.roster.keycloak.clientview;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.TokenExchangeProvider;
import org.keycloak.protocol.oidc.TokenExchangeProviderFactory;

/** Makes {@link ClientViewTokenExchangeProvider}; asked before Keycloak's own exchanges. */
public final class ClientViewTokenExchangeProviderFactory implements TokenExchangeProviderFactory {

  @Override
  public String getId() {
    return "client-view";
  }

  @Override
  public TokenExchangeProvider create(KeycloakSession session) {
    return new ClientViewTokenExchangeProvider(Clock.systemUTC());
  }

  @Override
  public int order() {
    return 1000;
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
}
