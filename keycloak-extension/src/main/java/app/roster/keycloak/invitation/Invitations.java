package app.roster.keycloak.invitation;

import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.mail.Outbox;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The invitations of the session's realm: every change of one, each in the session's transaction
 * together with its history, its mail and its change row.
 */
public final class Invitations {

  private final KeycloakSession session;
  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;
  private final History history;

  public Invitations(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
    this.history = new History(session, clock);
  }

  /**
   * Invites somebody and queues the mail.
   *
   * @throws Problem 409 {@code already_pending} if one waits, 429 beyond a limit
   */
  public InvitationEntity create(InvitationRequest request) {
    limits().checkNew(request);
    pending(request.organizationId(), request.address()).ifPresent(this::makeRoomFor);
    InvitationEntity invitation = new InvitationEntity(request, clock.instant());
    entities.persist(invitation);
    history.add(invitation, HistoryType.CREATED, request.inviterId());
    new Outbox(session, clock).post(InvitationLetter.KIND, invitation.id());
    changed(invitation);
    entities.flush();
    return invitation;
  }

  /** Lets an invitation wait that nobody is told of: no mail, no limit. One that waits stays. */
  void createSilently(InvitationRequest request) {
    Optional<InvitationEntity> earlier = pending(request.organizationId(), request.address());
    if (earlier
        .filter(waiting -> waiting.statusAt(clock.instant()) == InvitationStatus.PENDING)
        .isPresent()) {
      return;
    }
    earlier.ifPresent(this::makeRoomFor);
    InvitationEntity invitation = new InvitationEntity(request, clock.instant());
    entities.persist(invitation);
    history.add(invitation, HistoryType.IMPORTED, request.inviterId());
    changed(invitation);
  }

  /**
   * Sends the invitation again: the expiry starts anew, the next mail carries a new key.
   *
   * @throws Problem 404, 409 {@code not_pending}, 429 beyond a limit
   */
  public void resend(String organizationId, String id, String actorId) {
    InvitationEntity invitation = locked(organizationId, id);
    requirePending(invitation);
    limits().checkResend(invitation, actorId);
    invitation.queueAgain(clock.instant());
    history.add(invitation, HistoryType.RESENT, actorId);
    new Outbox(session, clock).post(InvitationLetter.KIND, id);
    changed(invitation);
  }

  /**
   * Takes the invitation back. Its link still leads to a sign-up, but connects nobody.
   *
   * @throws Problem 404, 409 {@code not_pending}
   */
  public void cancel(String organizationId, String id, String actorId) {
    InvitationEntity invitation = find(organizationId, id).orElseThrow(Problem::notFound);
    if (!decide(id, InvitationStatus.CANCELLED, actorId)) {
      throw Problem.conflict("not_pending");
    }
    history.add(invitation, HistoryType.CANCELLED, actorId);
    changed(invitation);
  }

  /**
   * Uses the invitation up, in one statement: of any number of accepts at the same time one wins.
   *
   * @return whether this call was the one
   */
  public boolean accept(InvitationEntity invitation, String userId) {
    return decided(invitation, InvitationStatus.ACCEPTED, HistoryType.ACCEPTED, userId);
  }

  /**
   * Turns the invitation down for good.
   *
   * @return whether it was still pending
   */
  public boolean decline(InvitationEntity invitation, String userId) {
    return decided(invitation, InvitationStatus.DECLINED, HistoryType.DECLINED, userId);
  }

  /** Notes the first time the link was opened; decides nothing, since mail scanners open links. */
  public void opened(InvitationEntity found) {
    InvitationEntity invitation = locked(found.organizationId(), found.id());
    if (invitation.openedAt().isPresent()) {
      return;
    }
    invitation.opened(clock.instant());
    history.add(invitation, HistoryType.OPENED, null);
    changed(invitation);
  }

  /** Marks what has run out, in the session's realm. */
  void expireOverdue() {
    List<InvitationEntity> overdue =
        entities
            .createQuery(
                "select i from RosterInvitation i where i.realmId = :realm"
                    + " and i.status = :pending and i.expiresAt <= :now order by i.expiresAt",
                InvitationEntity.class)
            .setParameter("realm", realmId)
            .setParameter("pending", InvitationStatus.PENDING)
            .setParameter("now", clock.millis())
            .setMaxResults(200)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    overdue.forEach(this::expire);
  }

  /** The invitation of this organization with this id, if there is one. */
  public Optional<InvitationEntity> find(String organizationId, String id) {
    return entities
        .createQuery(BY_ID, InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("organization", organizationId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** As {@link #find}, read anew, and nobody else changes it until the transaction ends. */
  InvitationEntity locked(String organizationId, String id) {
    InvitationEntity invitation = find(organizationId, id).orElseThrow(Problem::notFound);
    // A query with a lock would hand out the object read before the lock, with what it said then.
    entities.refresh(invitation, LockModeType.PESSIMISTIC_WRITE);
    return invitation;
  }

  /** What waits for this address in this organization, also when it has run out unnoticed. */
  public Optional<InvitationEntity> pending(String organizationId, EmailAddress address) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm and i.pendingKey = :key",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("key", InvitationEntity.pendingKey(organizationId, address))
        .getResultStream()
        .findFirst();
  }

  void changed(InvitationEntity invitation) {
    new Changes(session, clock).invitationChanged(invitation.organizationId(), invitation.id());
  }

  private static final String BY_ID =
      "select i from RosterInvitation i where i.realmId = :realm"
          + " and i.organizationId = :organization and i.id = :id";

  private Limits limits() {
    return new Limits(history, Settings.of(session.getContext().getRealm()), clock.instant());
  }

  private void makeRoomFor(InvitationEntity earlier) {
    if (earlier.statusAt(clock.instant()) == InvitationStatus.PENDING) {
      throw Problem.conflict("already_pending", "invitationId", earlier.id());
    }
    expire(earlier);
    entities.flush();
  }

  private void expire(InvitationEntity invitation) {
    invitation.expire(clock.instant());
    history.add(invitation, HistoryType.EXPIRED, null);
    changed(invitation);
  }

  private void requirePending(InvitationEntity invitation) {
    if (invitation.statusAt(clock.instant()) != InvitationStatus.PENDING) {
      throw Problem.conflict("not_pending");
    }
  }

  private boolean decided(
      InvitationEntity invitation, InvitationStatus status, HistoryType type, String userId) {
    boolean decided = decide(invitation.id(), status, userId);
    entities.refresh(invitation);
    if (!decided) {
      return false;
    }
    history.add(invitation, type, userId);
    changed(invitation);
    return true;
  }

  private boolean decide(String id, InvitationStatus status, String userId) {
    Instant now = clock.instant();
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
