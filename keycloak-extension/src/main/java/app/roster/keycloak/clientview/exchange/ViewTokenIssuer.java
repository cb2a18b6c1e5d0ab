package app.roster.keycloak.clientview.exchange;

import app.roster.keycloak.clientview.token.ClientViewGrantTypeFactory;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Makes the short access token of a view: no refresh token, no id token, no scope asked for. */
final class ViewTokenIssuer {

  private final TokenExchangeContext context;

  ViewTokenIssuer(TokenExchangeContext context) {
    this.context = context;
  }

  AccessTokenResponse issue(UserSessionModel userSession) {
    KeycloakSession session = context.getSession();
    ClientSessionContext clientSession =
        TokenManager.attachAuthenticationSession(session, userSession, throwaway(userSession));
    // The mark in the token's id by which Keycloak's own endpoints refuse it.
    clientSession.setAttribute(Constants.GRANT_TYPE, ClientViewGrantTypeFactory.ID);
    return ((TokenManager) context.getTokenManager())
        .responseBuilder(
            context.getRealm(),
            context.getClient(),
            context.getEvent(),
            session,
            userSession,
            clientSession)
        .generateAccessToken()
        .build();
  }

  // Keycloak builds tokens from an authentication session only; this one lives for one call and
  // sets no cookie.
  private AuthenticationSessionModel throwaway(UserSessionModel userSession) {
    KeycloakSession session = context.getSession();
    RealmModel realm = context.getRealm();
    ClientModel client = context.getClient();
    AuthenticationSessionModel authentication =
        new AuthenticationSessionManager(session)
            .createAuthenticationSession(realm, false)
            .createAuthenticationSession(client);
    authentication.setAuthenticatedUser(userSession.getUser());
    authentication.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
    authentication.setClientNote(
        OIDCLoginProtocol.ISSUER,
        Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
    return authentication;
  }
}
