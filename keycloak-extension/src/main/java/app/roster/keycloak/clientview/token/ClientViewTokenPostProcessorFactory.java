package app.roster.keycloak.clientview.token;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Makes {@link ClientViewTokenPostProcessor}, which keeps no state. */
public final class ClientViewTokenPostProcessorFactory implements TokenPostProcessorFactory {

  private static final TokenPostProcessor PROCESSOR = new ClientViewTokenPostProcessor();

  @Override
  public String getId() {
    return "client-view";
  }

  @Override
  public TokenPostProcessor create(KeycloakSession session) {
    return PROCESSOR;
  }

  /** Last of all, so that no other processor adds to what this one has taken away. */
  @Override
  public int order() {
    return -1000;
  }
}
