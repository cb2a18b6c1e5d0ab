package app.roster.keycloak.clientview;

import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;

/** The Keycloak sessions behind the views. */
final class ViewSessions {

  private final KeycloakSession session;
  private final RealmModel realm;

  ViewSessions(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** A session that may still be used; a dead or unknown one is empty. */
  Optional<UserSessionModel> live(String sessionId) {
    return Optional.ofNullable(session.sessions().getUserSession(realm, sessionId))
        .filter(userSession -> userSession.getState() != UserSessionModel.State.LOGGING_OUT)
        .filter(userSession -> userSession.getState() != UserSessionModel.State.LOGGED_OUT)
        .filter(userSession -> AuthenticationManager.isSessionValid(realm, userSession));
  }

  /**
   * Makes the session of a claimed view and commits it at once: Keycloak writes sessions after the
   * transaction of a request, so a parallel start would otherwise see the record without session.
   */
  UserSessionModel create(ClientViewEntity view, UserModel subject, ClientModel client) {
    String address = session.getContext().getConnection().getRemoteHost();
    KeycloakModelUtils.runJobInTransaction(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        inner -> write(inner, view, subject.getId(), client.getId(), address));
    return live(view.sessionId())
        .orElseThrow(() -> new IllegalStateException("a session just made is not there"));
  }

  private static void write(
      KeycloakSession inner,
      ClientViewEntity view,
      String subjectId,
      String clientId,
      String address) {
    RealmModel realm = inner.getContext().getRealm();
    UserModel subject = inner.users().getUserById(realm, subjectId);
    UserSessionModel userSession =
        inner
            .sessions()
            .createUserSession(
                view.sessionId(),
                realm,
                subject,
                subject.getUsername(),
                address,
                "client-view",
                false,
                null,
                null,
                SessionPersistenceState.PERSISTENT);
    ViewNotes.of(view).writeTo(userSession);
    userSession.setState(UserSessionModel.State.LOGGED_IN);
    AuthenticatedClientSessionModel clientSession =
        inner.sessions().createClientSession(realm, realm.getClientById(clientId), userSession);
    clientSession.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
  }

  /**
   * Ends the session. Inside a request the app is told by back-channel logout; a background task
   * has no address to name itself by, and the app learns of the end from the next introspection.
   */
  void end(String sessionId) {
    UserSessionModel userSession = session.sessions().getUserSession(realm, sessionId);
    if (userSession == null) {
      return;
    }
    if (session.getContext().getConnection().getRemoteAddr() == null) {
      session.sessions().removeUserSession(realm, userSession);
      return;
    }
    AuthenticationManager.backchannelLogout(
        session,
        realm,
        userSession,
        session.getContext().getUri(),
        session.getContext().getConnection(),
        session.getContext().getHttpRequest().getHttpHeaders(),
        false);
  }
}
