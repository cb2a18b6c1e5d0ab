package app.roster.keycloak.clientview.token;

import app.roster.keycloak.clientview.ClientViewEntity;
import app.roster.keycloak.clientview.EndCause;
import app.roster.keycloak.clientview.RunningViews;
import app.roster.keycloak.clientview.ViewNotes;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;

/**
 * Keycloak's introspection, and for tokens of client views the word of the policy as of now: this
 * answer, not the age of a token, says whether a view may go on.
 */
final class ClientViewIntrospectionProvider extends AccessTokenIntrospectionProvider<AccessToken> {

  private final Clock clock;

  ClientViewIntrospectionProvider(KeycloakSession session, Clock clock) {
    super(session);
    this.clock = clock;
  }

  // The one hook between "the session is alive" and the answer.
  @Override
  protected boolean verifyTokenReuse() {
    if (!super.verifyTokenReuse()) {
      return false;
    }
    boolean viewToken = ViewTokens.isViewTokenId(token.getId());
    if (!viewToken && ViewNotes.in(userSession).isEmpty()) {
      return true;
    }
    return stillAllowed();
  }

  private boolean stillAllowed() {
    RunningViews views = new RunningViews(session, realm, clock);
    Optional<ClientViewEntity> view = views.records().open(realm.getId(), userSession.getId());
    Optional<String> cause =
        view.isEmpty() ? Optional.of(EndCause.SESSION_ENDED.name()) : views.causeToEnd(view.get());
    if (cause.isEmpty()) {
      views.touch(userSession);
      return true;
    }
    view.ifPresent(open -> views.end(open, cause.get()));
    eventBuilder.detail(Details.REASON, "client view: " + cause.get());
    eventBuilder.error(Errors.SESSION_EXPIRED);
    return false;
  }

  // Keycloak rebuilds the claims from its mappers here and would drop ours.
  @Override
  public AccessToken transformAccessToken(AccessToken accessToken, UserSessionModel userSession) {
    AccessToken transformed = super.transformAccessToken(accessToken, userSession);
    ViewNotes.in(userSession).ifPresent(notes -> ViewClaims.write(transformed, notes));
    return transformed;
  }
}
