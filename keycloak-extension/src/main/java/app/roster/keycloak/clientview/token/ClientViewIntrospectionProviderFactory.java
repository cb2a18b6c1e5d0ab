package app.roster.keycloak.clientview.token;

import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Takes the place of Keycloak's provider for access tokens, under its id. */
public final class ClientViewIntrospectionProviderFactory
    extends AccessTokenIntrospectionProviderFactory {

  @Override
  public TokenIntrospectionProvider create(KeycloakSession session) {
    return new ClientViewIntrospectionProvider(session, Clock.systemUTC());
  }

  @Override
  public int order() {
    return 10;
  }
}
