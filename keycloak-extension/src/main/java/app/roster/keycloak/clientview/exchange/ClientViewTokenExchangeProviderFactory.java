package app.roster.keycloak.clientview.exchange;

import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenExchangeProvider;
import org.keycloak.protocol.oidc.TokenExchangeProviderFactory;

/** Makes {@link ClientViewTokenExchangeProvider}; asked before Keycloak's own exchanges. */
public final class ClientViewTokenExchangeProviderFactory
    implements TokenExchangeProviderFactory, PlainFactory<TokenExchangeProvider> {

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
}
