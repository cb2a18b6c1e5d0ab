package app.roster.keycloak.invitation;

import app.roster.keycloak.access.Belonging;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.HistoryType;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRequest;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.invitation.row.InvitationSearch;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.invitation.row.MailState;
import app.roster.keycloak.mail.Outbox;
import app.roster.keycloak.optout.OptOuts;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.tag.Tags;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
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

  public Invitations(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realm = session.getContext().getRealm();
    this.clock = clock;
    this.history = new History(session, clock);
    this.rows = new InvitationRows(session);
  }

  /**
   * Waits until nobody else is about to make an invitation to this address, nor any other with
   * which this one could pass a limit together.
   */
  public Turn lineUp(InvitationRequest request) {
    Limits.Near near = limits().near(request);
    new Turnstiles(session)
        .pass(
            request.address(),
            Optional.of(request.inviterId()).filter(id -> near.pro()),
            Optional.of(request.organizationId()).filter(id -> near.organization()));
    return new Turn(near, new InvitationSearch(session).knows(request));
  }

  /**
   * Invites somebody and queues the mail; limits are exact for those who have lined up.
   *
   * @param turn what lining up has found
   * @throws Problem 409 {@code already_pending} if one waits, {@code do_not_contact} if the person
   *     wants no mails, 429 beyond a limit
   */
  public InvitationEntity create(InvitationRequest request, Turn turn) {
    refuseStopped(request.organizationId(), request.address().value());
    limits().checkNew(request, turn);
    if (turn.known()) {
      rows.pending(request.organizationId(), request.address()).ifPresent(this::makeRoomInPlaceOf);
    }
    Tags waiting = turn.known() ? waiting(request) : Tags.NONE;
    InvitationEntity invitation = added(request, waiting, MailState.queued(), HistoryType.CREATED);
    new Outbox(session, clock).postFirst(Occasion.INVITATION.letterKind(), invitation.id());
    entities.flush();
    return invitation;
  }

  /**
   * Lets an invitation wait that nobody is told of: no mail, no limit. One that waits stays, with
   * the tags of both.
   *
   * @return whether one waits now; not for members, nor for people who want nothing from this
   *     organization
   */
  boolean createSilently(OrganizationModel organization, InvitationRequest request) {
    EmailAddress address = request.address();
    if (optOuts().forbid(organization.getId(), address.value())) {
      return false;
    }
    Optional<InvitationEntity> earlier = rows.lockedPending(organization.getId(), address);
    // Only now: whoever joins lets nobody near the invitation until the membership is there.
    if (Belonging.ofAddress(session, organization, address.value()).isMember()) {
      return false;
    }
    if (earlier.filter(this::waits).isPresent()) {
      earlier.get().tag(request.tags());
      return true;
    }
    earlier.ifPresent(this::makeRoomInPlaceOf);
    added(request, waiting(request), MailState.none(), HistoryType.IMPORTED);
    return true;
  }

  /**
   * Takes the invitation back. Its link still leads to a sign-up, but connects nobody.
   *
   * @throws Problem 404, 409 {@code not_pending}
   */
  public void cancel(String organizationId, String id, String actorId) {
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

  /**
   * Notes the first time the link was opened; decides nothing, since mail scanners open links. Of
   * any number at the same time one is the first. The object keeps what it said before.
   */
  public void opened(InvitationEntity invitation) {
    if (invitation.openedAt().isEmpty() && new Decisions(session, clock).opened(invitation)) {
      history.add(invitation, HistoryType.OPENED, null);
      changed(invitation);
    }
  }

  /** Marks an invitation that has run out. */
  void expire(InvitationEntity invitation) {
    invitation.expire(clock.instant());
    history.add(invitation, HistoryType.EXPIRED, null);
    changed(invitation);
  }

  public void changed(InvitationEntity invitation) {
    new Changes(session, clock).invitationChanged(invitation.organizationId(), invitation.id());
  }

  /** What earlier invitations of the same client leave to this one. */
  private Tags waiting(InvitationRequest request) {
    return request.kind() == MemberKind.CLIENT
        ? new WaitingTags(session).take(request.organizationId(), request.address())
        : Tags.NONE;
  }

  private InvitationEntity added(
      InvitationRequest request, Tags waiting, MailState mail, HistoryType type) {
    InvitationEntity invitation = new InvitationEntity(request, mail, clock.instant());
    invitation.tag(waiting);
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

  Limits limits() {
    return new Limits(history, Settings.of(realm), clock.instant());
  }

  boolean waits(InvitationEntity invitation) {
    return invitation.statusAt(clock.instant()) == InvitationStatus.PENDING;
  }

  /**
   * Lets all addresses pass but those of people who want no mails.
   *
   * @throws Problem 409 {@code do_not_contact}
   */
  void refuseStopped(String organizationId, String address) {
    if (optOuts().forbid(organizationId, address)) {
      throw Problem.conflict("do_not_contact");
    }
  }

  private OptOuts optOuts() {
    return new OptOuts(session, clock);
  }

  /**
   * Makes sure that another invitation of the same address can wait.
   *
   * @throws Problem 409 {@code already_pending} if this one still does
   */
  void makeRoomInPlaceOf(InvitationEntity earlier) {
    if (waits(earlier)) {
      throw Problem.conflict("already_pending", "invitationId", earlier.id());
    }
    expire(earlier);
    entities.flush();
  }
}
