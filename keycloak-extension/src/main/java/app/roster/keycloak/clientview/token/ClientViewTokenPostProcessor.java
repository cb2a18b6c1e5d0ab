package app.roster.keycloak.clientview.token;

import app.roster.keycloak.clientview.ViewNotes;
import java.util.Map;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * Writes both identities into each token of a client-view session and takes every other power out
 * of it. Unlike a mapper, an administrator of the realm cannot remove it by mistake.
 */
final class ClientViewTokenPostProcessor implements TokenPostProcessor {

  @Override
  public void process(TokenPostProcessorContext context) {
    AccessToken token = context.accessToken();
    if (token == null) {
      return;
    }
    UserSessionModel userSession = context.clientSessionCtx().getClientSession().getUserSession();
    ViewNotes.in(userSession).ifPresent(notes -> restrict(token, userSession, notes));
  }

  private static void restrict(AccessToken token, UserSessionModel userSession, ViewNotes notes) {
    ViewClaims.write(token, notes);
    // The client has no scopes, not even the one that brings the subject.
    token.subject(userSession.getUser().getId());
    token.audience(token.getIssuedFor());
    token.setRealmAccess(null);
    token.setResourceAccess(Map.of());
  }
}
