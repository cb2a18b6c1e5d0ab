package app.roster.keycloak.invitation;

import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.mail.Outbox;
import app.roster.keycloak.optout.OptOuts;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;

/**
 * The invitations of the session's realm: every change of one, each in the session's transaction
 * together with its history, its mail and its change row.
 */
public final class Invitations {

  private final KeycloakSession session;
  private final EntityManager entities;
  private final RealmModel realm;
  private final Clock clock;
  private final History history;
  private final InvitationRows rows;
  private final InvitationKeys keys;

  public Invitations(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realm = session.getContext().getRealm();
    this.clock = clock;
    this.history = new History(session, clock);
    this.rows = new InvitationRows(session);
    this.keys = new InvitationKeys(session, clock);
  }

  /**
   * Invites somebody and queues the mail.
   *
   * @throws Problem 409 {@code already_pending} if one waits, {@code do_not_contact} if the person
   *     wants no mails, 429 beyond a limit
   */
  InvitationEntity create(InvitationRequest request) {
    refuseStopped(request.organizationId(), request.address().value());
    limits().checkNew(request);
    rows.pending(request.organizationId(), request.address()).ifPresent(this::makeRoomFor);
    InvitationEntity invitation = added(request, HistoryType.CREATED);
    new Outbox(session, clock).post(Occasion.INVITATION.letterKind(), invitation.id());
    entities.flush();
    return invitation;
  }

  /**
   * Lets an invitation wait that nobody is told of: no mail, no limit. One that waits stays.
   *
   * @return whether one waits now; not for people who want nothing from this organization
   */
  boolean createSilently(InvitationRequest request) {
    if (optOuts().forbid(request.organizationId(), request.address().value())) {
      return false;
    }
    Optional<InvitationEntity> earlier = rows.pending(request.organizationId(), request.address());
    if (earlier.filter(this::waits).isPresent()) {
      return true;
    }
    earlier.ifPresent(this::makeRoomFor);
    added(request, HistoryType.IMPORTED);
    return true;
  }

  /**
   * Sends the invitation again: the expiry starts anew, the next mail carries a new key and every
   * earlier key dies. One that has run out waits again.
   *
   * @throws Problem 404, 409 {@code not_pending}, {@code already_pending} or {@code
   *     do_not_contact}, 429 beyond a limit
   */
  void resend(String organizationId, String id, String actorId) {
    InvitationEntity invitation = open(organizationId, id);
    limits().checkResend(invitation, actorId);
    reopen(invitation);
    invitation.queueAgain(clock.instant());
    keys.kill(invitation);
    history.add(invitation, HistoryType.RESENT, actorId);
    new Outbox(session, clock).post(Occasion.INVITATION.letterKind(), id);
    changed(invitation);
  }

  /**
   * Makes a link for a Pro to hand over. That of the mail lives on, an earlier copied one dies.
   *
   * @throws Problem 404, 409 {@code not_pending}, 429 beyond a limit
   */
  CopiedLink copyLink(String organizationId, String id, String actorId) {
    InvitationEntity invitation = rows.locked(organizationId, id);
    if (!waits(invitation)) {
      throw Problem.conflict("not_pending");
    }
    limits().checkLink(actorId);
    String key = keys.forLink(invitation);
    history.add(invitation, HistoryType.LINK_COPIED, actorId);
    changed(invitation);
    return new CopiedLink(
        new InvitationLink(realm, invitation.linkBase()).withKey(key),
        invitation.expiresAt().toString());
  }

  /**
   * Changes the last moment. One that has run out waits again, and its links lead on again.
   *
   * @throws Problem 404, 409 {@code not_pending}, {@code already_pending} or {@code do_not_contact}
   */
  InvitationEntity expireAt(String organizationId, String id, Instant expiry, String actorId) {
    InvitationEntity invitation = open(organizationId, id);
    reopen(invitation);
    invitation.expiresAt(expiry);
    history.add(invitation, HistoryType.EXPIRY_CHANGED, actorId);
    changed(invitation);
    return invitation;
  }

  /**
   * Takes the invitation back. Its link still leads to a sign-up, but connects nobody.
   *
   * @throws Problem 404, 409 {@code not_pending}
   */
  void cancel(String organizationId, String id, String actorId) {
    InvitationEntity invitation = rows.find(organizationId, id).orElseThrow(Problem::notFound);
    if (!ended(invitation, InvitationStatus.CANCELLED, HistoryType.CANCELLED, actorId)) {
      throw Problem.conflict("not_pending");
    }
  }

  /**
   * Uses the invitation up, in one statement: of any number of accepts at the same time one wins.
   *
   * @return whether this call was the one
   */
  public boolean accept(InvitationEntity invitation, String userId) {
    return ended(invitation, InvitationStatus.ACCEPTED, HistoryType.ACCEPTED, userId);
  }

  /**
   * Turns the invitation down for good.
   *
   * @return whether it was still pending
   */
  public boolean decline(InvitationEntity invitation, String userId) {
    return ended(invitation, InvitationStatus.DECLINED, HistoryType.DECLINED, userId);
  }

  /** Notes the first time the link was opened; decides nothing, since mail scanners open links. */
  public void opened(InvitationEntity found) {
    InvitationEntity invitation = rows.locked(found.organizationId(), found.id());
    if (invitation.openedAt().isPresent()) {
      return;
    }
    invitation.opened(clock.instant());
    history.add(invitation, HistoryType.OPENED, null);
    changed(invitation);
  }

  /** Marks an invitation that has run out. */
  void expire(InvitationEntity invitation) {
    invitation.expire(clock.instant());
    history.add(invitation, HistoryType.EXPIRED, null);
    changed(invitation);
  }

  void changed(InvitationEntity invitation) {
    new Changes(session, clock).invitationChanged(invitation.organizationId(), invitation.id());
  }

  private InvitationEntity added(InvitationRequest request, HistoryType type) {
    InvitationEntity invitation = new InvitationEntity(request, clock.instant());
    entities.persist(invitation);
    history.add(invitation, type, request.inviterId());
    changed(invitation);
    return invitation;
  }

  private boolean ended(
      InvitationEntity invitation, InvitationStatus status, HistoryType type, String userId) {
    boolean ended = new Decisions(session, clock).end(invitation, status, type, userId);
    if (ended) {
      changed(invitation);
    }
    return ended;
  }

  private Limits limits() {
    return new Limits(history, Settings.of(realm), clock.instant());
  }

  private boolean waits(InvitationEntity invitation) {
    return invitation.statusAt(clock.instant()) == InvitationStatus.PENDING;
  }

  /** Locked, and undecided; whether it has run out or not. */
  private InvitationEntity open(String organizationId, String id) {
    InvitationEntity invitation = rows.locked(organizationId, id);
    if (!waits(invitation) && invitation.statusAt(clock.instant()) != InvitationStatus.EXPIRED) {
      throw Problem.conflict("not_pending");
    }
    refuseStopped(organizationId, invitation.email());
    return invitation;
  }

  private void refuseStopped(String organizationId, String address) {
    if (optOuts().forbid(organizationId, address)) {
      throw Problem.conflict("do_not_contact");
    }
  }

  private OptOuts optOuts() {
    return new OptOuts(session, clock);
  }

  /** Lets it wait again if it has run out, unless a newer one has taken its place. */
  private void reopen(InvitationEntity invitation) {
    if (waits(invitation)) {
      return;
    }
    rows.pending(invitation.organizationId(), new EmailAddress(invitation.email()))
        .filter(other -> !other.id().equals(invitation.id()))
        .ifPresent(this::makeRoomFor);
    invitation.reopen();
    try {
      entities.flush();
    } catch (ModelDuplicateException overtaken) {
      session.getTransactionManager().setRollbackOnly();
      throw Problem.conflict("already_pending");
    }
  }

  private void makeRoomFor(InvitationEntity earlier) {
    if (waits(earlier)) {
      throw Problem.conflict("already_pending", "invitationId", earlier.id());
    }
    expire(earlier);
    entities.flush();
  }
}
