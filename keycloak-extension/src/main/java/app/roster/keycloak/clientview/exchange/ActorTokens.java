package app.roster.keycloak.clientview.exchange;

import app.roster.keycloak.clientview.ViewNotes;
import app.roster.keycloak.clientview.right.Verdict;
import app.roster.keycloak.clientview.token.ViewTokens;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The practitioner behind the actor token of an exchange. */
final class ActorTokens {

  private final TokenExchangeContext context;

  ActorTokens(TokenExchangeContext context) {
    this.context = context;
  }

  /**
   * @throws Refusal when the token is not valid, not meant for us, or not a person's own sign-in
   */
  AuthResult verify(String token) {
    AuthResult actor =
        AuthenticationManager.verifyIdentityToken(
            context.getSession(),
            context.getRealm(),
            context.getSession().getContext().getUri(),
            context.getClientConnection(),
            true,
            true,
            null,
            false,
            token,
            context.getHeaders(),
            verifier -> {});
    // The verifier makes the token's client and session those of the request; they are not.
    context.getSession().getContext().setClient(context.getClient());
    context.getSession().getContext().setUserSession(null);
    if (actor == null) {
      throw Refusal.invalidActorToken();
    }
    requireMeantForUs(actor.token());
    requireOwnSignIn(actor);
    return actor;
  }

  private void requireMeantForUs(AccessToken token) {
    ClientModel client = context.getClient();
    boolean ours = client.getClientId().equals(token.getIssuedFor());
    if (!ours && !token.hasAudience(client.getClientId())) {
      throw Refusal.denied("actor_token audience");
    }
    // Bound to a key we are not shown: whoever sends it may have stolen it.
    if (token.getConfirmation() != null) {
      throw Refusal.denied("actor_token sender-constrained");
    }
  }

  private static void requireOwnSignIn(AuthResult actor) {
    UserSessionModel userSession = actor.session();
    if (ViewTokens.isViewTokenId(actor.token().getId()) || ViewNotes.isImpersonated(userSession)) {
      throw Refusal.denied("nested");
    }
    if (actor.user().getServiceAccountClientLink() != null) {
      throw Refusal.denied(Verdict.ACTOR_SERVICE_ACCOUNT);
    }
    if (userSession.isOffline()
        || userSession.getPersistenceState() == SessionPersistenceState.TRANSIENT) {
      throw Refusal.denied("actor session is not a sign-in");
    }
  }
}
