package app.roster.keycloak.invitation;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.invitation.key.CopiedLink;
import app.roster.keycloak.invitation.key.InvitationKeys;
import app.roster.keycloak.invitation.key.InvitationLink;
import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.HistoryType;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.mail.Outbox;
import app.roster.keycloak.problem.Problem;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;

/**
 * New life for invitations that nobody has answered: sent again, shown as a link, given another
 * last moment. All in the session's transaction.
 */
public final class Renewals {

  private final KeycloakSession session;
  private final EntityManager entities;
  private final Clock clock;
  private final History history;
  private final Invitations invitations;
  private final InvitationRows rows;
  private final InvitationKeys keys;

  public Renewals(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.clock = clock;
    this.history = new History(session, clock);
    this.invitations = new Invitations(session, clock);
    this.rows = new InvitationRows(session);
    this.keys = new InvitationKeys(session, clock);
  }

  /**
   * Sends the invitation again: the expiry starts anew, the next mail carries a new key and every
   * earlier key dies. One that has run out waits again.
   *
   * @throws Problem 404, 409 {@code not_pending}, {@code already_pending} or {@code
   *     do_not_contact}, 429 beyond a limit
   */
  public void resend(String organizationId, String id, String actorId) {
    InvitationEntity found = linedUp(organizationId, id, actorId);
    InvitationEntity invitation = open(found);
    invitations.limits().checkResend(invitation, actorId);
    reopen(invitation);
    invitation.queueAgain(clock.instant());
    keys.kill(invitation);
    history.add(invitation, HistoryType.RESENT, actorId);
    new Outbox(session, clock).post(Occasion.INVITATION.letterKind(), id);
    invitations.changed(invitation);
  }

  /**
   * Makes a link for a Pro to hand over. That of the mail lives on, an earlier copied one dies.
   *
   * @throws Problem 404, 409 {@code not_pending}, 429 beyond a limit
   */
  public CopiedLink copyLink(String organizationId, String id, String actorId) {
    InvitationEntity invitation = rows.locked(linedUp(organizationId, id, actorId));
    if (!invitations.waits(invitation)) {
      throw Problem.conflict("not_pending");
    }
    invitations.limits().checkLink(actorId);
    String key = keys.forLink(invitation);
    history.add(invitation, HistoryType.LINK_COPIED, actorId);
    invitations.changed(invitation);
    return new CopiedLink(
        new InvitationLink(session.getContext().getRealm(), invitation.linkBase()).withKey(key),
        invitation.expiresAt().toString());
  }

  /**
   * Changes the last moment. One that has run out waits again, and its links lead on again.
   *
   * @throws Problem 404, 409 {@code not_pending}, {@code already_pending} or {@code do_not_contact}
   */
  public InvitationEntity expireAt(
      String organizationId, String id, Instant expiry, String actorId) {
    InvitationEntity found = rows.find(organizationId, id).orElseThrow(Problem::notFound);
    InvitationEntity invitation = open(found);
    reopen(invitation);
    invitation.expiresAt(expiry);
    history.add(invitation, HistoryType.EXPIRY_CHANGED, actorId);
    invitations.changed(invitation);
    return invitation;
  }

  /** Limits are exact for those who line up, which has to happen before anything is locked. */
  private InvitationEntity linedUp(String organizationId, String id, String actorId) {
    InvitationEntity found = rows.find(organizationId, id).orElseThrow(Problem::notFound);
    new Turnstiles(session)
        .pass(new EmailAddress(found.email()), Optional.of(actorId), Optional.of(organizationId));
    return found;
  }

  /** Locked, and undecided; whether it has run out or not. */
  private InvitationEntity open(InvitationEntity found) {
    InvitationEntity invitation = rows.locked(found);
    if (!invitations.waits(invitation)
        && invitation.statusAt(clock.instant()) != InvitationStatus.EXPIRED) {
      throw Problem.conflict("not_pending");
    }
    invitations.refuseStopped(invitation.organizationId(), invitation.email());
    return invitation;
  }

  /** Lets it wait again if it has run out, unless a newer one has taken its place. */
  private void reopen(InvitationEntity invitation) {
    if (invitations.waits(invitation)) {
      return;
    }
    rows.pending(invitation.organizationId(), new EmailAddress(invitation.email()))
        .filter(other -> !other.id().equals(invitation.id()))
        .ifPresent(invitations::makeRoomInPlaceOf);
    invitation.reopen();
    try {
      entities.flush();
    } catch (ModelDuplicateException overtaken) {
      session.getTransactionManager().setRollbackOnly();
      throw Problem.conflict("already_pending");
    }
  }
}
