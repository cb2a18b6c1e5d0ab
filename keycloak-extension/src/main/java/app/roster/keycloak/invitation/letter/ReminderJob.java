package app.roster.keycloak.invitation.letter;

import app.roster.keycloak.invitation.row.Delivery;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.transaction.OwnTransaction;
import java.time.Clock;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Looks for people who have not answered. Any number of nodes may run it at the same time. */
public final class ReminderJob implements Runnable {

  private final OwnTransaction transaction;
  private final Clock clock;

  public ReminderJob(KeycloakSessionFactory factory, Clock clock) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
  }

  @Override
  public void run() {
    transaction.call(this::organizationsWithUnanswered).forEach(this::remind);
  }

  private void remind(Place place) {
    boolean more = true;
    while (more) {
      more =
          Boolean.TRUE.equals(
              transaction.callIn(
                  place.realmId(),
                  session -> new Reminders(session, clock).queueSome(place.organizationId())));
    }
  }

  private List<Place> organizationsWithUnanswered(KeycloakSession session) {
    return session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createQuery(
            "select distinct i.realmId, i.organizationId from RosterInvitation i"
                + " where i.status = :pending and i.mail.delivery = :sent and i.expiresAt > :now"
                + " and i.mail.remindedAt is null and i.mail.lastSentAt <= :before",
            Object[].class)
        .setParameter("pending", InvitationStatus.PENDING)
        .setParameter("sent", Delivery.SENT)
        .setParameter("now", clock.millis())
        .setParameter("before", clock.instant().minus(Reminders.SHORTEST).toEpochMilli())
        .getResultStream()
        .map(row -> new Place((String) row[0], (String) row[1]))
        .toList();
  }

  private record Place(String realmId, String organizationId) {}
}
