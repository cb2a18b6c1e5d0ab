package app.roster.keycloak.signup.mailbox;

import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Accounts that were there when an invitation to their address came, without ever having proved
 * that address. Anybody may have made them. So whoever proves the mailbox gets the account for
 * himself: all that opened it before is taken away at that very moment (I8).
 */
public final class UnprovenAccounts {

  private final KeycloakSession session;
  private final Clock clock;
  private final RealmModel realm;
  private final EntityManager entities;

  public UnprovenAccounts(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
    this.realm = session.getContext().getRealm();
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  /** Remembers the account until its mailbox is proved, however long and wherever that may be. */
  public void note(UserModel user) {
    if (entities.find(UnprovenAccountEntity.class, user.getId()) == null) {
      entities.persist(new UnprovenAccountEntity(user.getId(), realm.getId(), clock.millis()));
      entities.flush();
    }
  }

  /**
   * The mailbox has been proved: passwords, passkeys, linked identity providers and sessions from
   * before are gone, and a new password must be set. Does nothing for any other account.
   */
  void proved(UserModel user) {
    UnprovenAccountEntity noted = entities.find(UnprovenAccountEntity.class, user.getId());
    if (noted == null) {
      return;
    }
    entities.remove(noted);
    removeCredentials(user);
    removeIdentities(user);
    endSessions(user);
    user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    new Audit(session).record(AuditEvent.ACCOUNT_RENEWED, user, Map.of());
  }

  private static void removeCredentials(UserModel user) {
    user.credentialManager()
        .getStoredCredentialsStream()
        .map(CredentialModel::getId)
        .toList()
        .forEach(user.credentialManager()::removeStoredCredentialById);
  }

  private void removeIdentities(UserModel user) {
    session
        .users()
        .getFederatedIdentitiesStream(realm, user)
        .toList()
        .forEach(
            identity ->
                session
                    .users()
                    .removeFederatedIdentity(realm, user, identity.getIdentityProvider()));
  }

  private void endSessions(UserModel user) {
    session.users().setNotBeforeForUser(realm, user, (int) clock.instant().getEpochSecond());
    session
        .sessions()
        .getUserSessionsStream(realm, user)
        .toList()
        .forEach(open -> AuthenticationManager.backchannelLogout(session, open, true));
    session
        .sessions()
        .getOfflineUserSessionsStream(realm, user)
        .toList()
        .forEach(offline -> session.sessions().removeOfflineUserSession(realm, offline));
  }
}
