package app.roster.keycloak.signup.mailbox;

import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.transaction.RealmScope;
import java.time.Clock;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Hears that somebody proved a mailbox, in whatever browser: the account changes hands in the same
 * transaction, so that nobody can use the old password in between.
 */
final class MailboxEar implements EventListenerProvider {

  private final KeycloakSession session;
  private final Clock clock;

  MailboxEar(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public void onEvent(Event event) {
    boolean proof = event.getType() == EventType.VERIFY_EMAIL && event.getError() == null;
    RealmModel realm = proof ? session.realms().getRealm(event.getRealmId()) : null;
    if (realm != null && event.getUserId() != null && Settings.of(realm).enabled()) {
      RealmScope.within(session, realm, () -> proved(realm, event.getUserId()));
    }
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    // an administrator proves nobody's mailbox
  }

  @Override
  public void close() {
    // nothing is held
  }

  private void proved(RealmModel realm, String userId) {
    UserModel user = session.users().getUserById(realm, userId);
    if (user != null && user.isEmailVerified()) {
      new UnprovenAccounts(session, clock).proved(user);
    }
  }
}
