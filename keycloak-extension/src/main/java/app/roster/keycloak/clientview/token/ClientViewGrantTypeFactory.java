package app.roster.keycloak.clientview.token;

import app.roster.keycloak.provider.PlainFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Makes {@link ClientViewGrantType}. */
public final class ClientViewGrantTypeFactory
    implements OAuth2GrantTypeFactory, PlainFactory<OAuth2GrantType> {

  public static final String ID = "urn:roster:params:oauth:grant-type:client-view";

  /** Exactly two characters: Keycloak cuts the id of a token at fixed places. */
  static final String SHORTCUT = "cv";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getShortcut() {
    return SHORTCUT;
  }

  @Override
  public OAuth2GrantType create(KeycloakSession session) {
    return new ClientViewGrantType();
  }
}
