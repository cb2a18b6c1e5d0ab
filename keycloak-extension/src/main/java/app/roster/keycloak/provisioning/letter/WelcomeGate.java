package app.roster.keycloak.provisioning.letter;

import app.roster.keycloak.invitation.Turnstiles;
import app.roster.keycloak.mail.Outbox;
import app.roster.keycloak.settings.Settings;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Lets mails into the outbox, as many as an organization of the session's realm may send. */
final class WelcomeGate {

  private static final int BATCH = 100;

  private final KeycloakSession session;
  private final Clock clock;

  WelcomeGate(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /**
   * Lets some pass that wait. Nodes that do it at the same time do it one after the other, so that
   * the limit holds for all of them together.
   *
   * @return whether there may be more to let pass
   */
  boolean letSomePass(String organizationId) {
    if (!Settings.of(session.getContext().getRealm()).enabled()) {
      return false;
    }
    new Turnstiles(session).passMailsOfImports(organizationId);
    int room = (int) Math.min(BATCH, new DailyLimit(session, clock).room(organizationId));
    if (room == 0) {
      return false;
    }
    List<WelcomeEntity> next = new Welcomes(session, clock).waiting(organizationId, room);
    next.forEach(welcome -> welcome.queued(clock.instant()));
    new Outbox(session, clock)
        .postPatiently(WelcomeLetterFactory.ID, next.stream().map(WelcomeEntity::id).toList());
    return next.size() == BATCH;
  }
}
