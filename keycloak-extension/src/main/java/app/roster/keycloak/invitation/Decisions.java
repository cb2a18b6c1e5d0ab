package app.roster.keycloak.invitation;

import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.HistoryType;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationStatus;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** What happens to an invitation once, each in one statement: of any number at a time one wins. */
final class Decisions {

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;
  private final History history;

  Decisions(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
    this.history = new History(session, clock);
  }

  /**
   * Ends a pending invitation.
   *
   * @param status what becomes of it
   * @param type the same in its history
   * @param userId who decided, or null if the mail's reader did without signing in
   * @return whether this call was the one
   */
  boolean end(
      InvitationEntity invitation, InvitationStatus status, HistoryType type, String userId) {
    Instant now = clock.instant();
    if (!statement(invitation.id(), status, userId, now)) {
      entities.refresh(invitation);
      return false;
    }
    // The statement has written it; the object follows without being written or read once more.
    entities.detach(invitation);
    invitation.ended(status, now, userId);
    history.add(invitation, type, userId);
    return true;
  }

  /** Notes the first opening of a link; says whether this was it. */
  boolean opened(InvitationEntity invitation) {
    int first =
        entities
            .createQuery(
                "update RosterInvitation i set i.openedAt = :now, i.version = i.version + 1"
                    + " where i.realmId = :realm and i.id = :id and i.openedAt is null")
            .setParameter("now", clock.millis())
            .setParameter("realm", realmId)
            .setParameter("id", invitation.id())
            .executeUpdate();
    return first == 1;
  }

  private boolean statement(String id, InvitationStatus status, String userId, Instant now) {
    int decided =
        entities
            .createQuery(
                "update RosterInvitation i set i.status = :status, i.pendingKey = null,"
                    + " i.decidedAt = :now, i.decidedBy = :user, i.version = i.version + 1"
                    + " where i.realmId = :realm and i.id = :id and i.status = :pending"
                    + " and i.expiresAt > :now")
            .setParameter("status", status)
            .setParameter("now", now.toEpochMilli())
            .setParameter("user", userId)
            .setParameter("realm", realmId)
            .setParameter("id", id)
            .setParameter("pending", InvitationStatus.PENDING)
            .executeUpdate();
    return decided == 1;
  }
}
