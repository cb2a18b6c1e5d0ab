package app.roster.keycloak.invitation.letter;

import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.Occasion;
import app.roster.keycloak.invitation.row.Delivery;
import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.HistoryType;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.mail.Outbox;
import app.roster.keycloak.optout.OptOuts;
import app.roster.keycloak.settings.OrganizationSetting;
import app.roster.keycloak.settings.OrganizationSettings;
import app.roster.keycloak.settings.Settings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** Writes once more to people of the session's realm who have not answered. */
final class Reminders {

  static final Duration SHORTEST = Duration.ofDays(1);

  private static final int BATCH = 50;

  /** Rows that another node has in its hands are passed over (Hibernate's value for it). */
  private static final int SKIP_LOCKED = -2;

  private final KeycloakSession session;
  private final EntityManager entities;
  private final Clock clock;

  Reminders(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.clock = clock;
  }

  /**
   * Queues some of the reminders of an organization that are due.
   *
   * @return whether there may be more
   */
  boolean queueSome(String organizationId) {
    Optional<Duration> pause = pause(organizationId);
    if (pause.isEmpty()) {
      return false;
    }
    List<InvitationEntity> due = due(organizationId, clock.instant().minus(pause.get()));
    Set<String> forbidden =
        new OptOuts(session, clock)
            .among(organizationId, due.stream().map(InvitationEntity::email).toList());
    due.forEach(invitation -> invitation.mail().reminded(clock.instant()));
    queue(due.stream().filter(found -> !forbidden.contains(found.email())).toList());
    return due.size() == BATCH;
  }

  private void queue(List<InvitationEntity> wanted) {
    History history = new History(session, clock);
    Invitations invitations = new Invitations(session, clock);
    for (InvitationEntity invitation : wanted) {
      history.add(invitation, HistoryType.REMINDED, null);
      invitations.changed(invitation);
    }
    new Outbox(session, clock)
        .post(Occasion.REMINDER.letterKind(), wanted.stream().map(InvitationEntity::id).toList());
  }

  private Optional<Duration> pause(String organizationId) {
    if (!Settings.of(session.getContext().getRealm()).enabled()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
            session.getProvider(OrganizationProvider.class).getById(organizationId))
        .filter(OrganizationModel::isEnabled)
        .flatMap(found -> days(found).map(Duration::ofDays));
  }

  private static Optional<Integer> days(OrganizationModel organization) {
    return OrganizationSettings.of(organization)
        .value(OrganizationSetting.REMINDER_DAYS)
        .map(Integer::parseInt);
  }

  private List<InvitationEntity> due(String organizationId, Instant sentBefore) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm"
                + " and i.organizationId = :organization and i.status = :pending"
                + " and i.mail.delivery = :sent and i.expiresAt > :now and i.mail.remindedAt is null"
                + " and i.mail.lastSentAt <= :before order by i.mail.lastSentAt",
            InvitationEntity.class)
        .setParameter("realm", session.getContext().getRealm().getId())
        .setParameter("organization", organizationId)
        .setParameter("pending", InvitationStatus.PENDING)
        .setParameter("sent", Delivery.SENT)
        .setParameter("now", clock.millis())
        .setParameter("before", sentBefore.toEpochMilli())
        .setMaxResults(BATCH)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultList();
  }
}
