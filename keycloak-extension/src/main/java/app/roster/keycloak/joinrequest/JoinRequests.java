package app.roster.keycloak.joinrequest;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.changes.ChangeType;
import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.invitation.Arrival;
import app.roster.keycloak.mail.Outbox;
import app.roster.keycloak.membership.Consents;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Setting;
import app.roster.keycloak.settings.Settings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The requests of the session's realm: every change of one, each in the session's transaction
 * together with its mail and its change row.
 */
public final class JoinRequests {

  private final KeycloakSession session;
  private final EntityManager entities;
  private final RealmModel realm;
  private final Clock clock;
  private final JoinRequestRows rows;

  public JoinRequests(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realm = session.getContext().getRealm();
    this.clock = clock;
    this.rows = new JoinRequestRows(session);
  }

  /**
   * Stores a request.
   *
   * @throws org.keycloak.models.ModelDuplicateException if one of this person is open already
   */
  public JoinRequestEntity ask(Asker asker, NewJoinRequest wish) {
    JoinRequestEntity request = new JoinRequestEntity(realm.getId(), asker, wish, clock.instant());
    entities.persist(request);
    entities.flush();
    changed(ChangeType.REQUEST_CREATED, request);
    return request;
  }

  /** From when on somebody who was rejected may ask again; empty if at once. */
  public Optional<Instant> pausedUntil(String organizationId, String userId) {
    Duration pause = Duration.ofDays(Settings.of(realm).number(Setting.REQUEST_PAUSE));
    return rows.rejectedSince(organizationId, userId, clock.instant().minus(pause))
        .map(rejected -> rejected.plus(pause));
  }

  /**
   * Makes the person a client, with the consent given when asking, in one transaction with the end
   * of the request: of any number of decisions at the same time one wins.
   *
   * @throws Problem 404, 409 {@code not_open}, {@code team_member} or {@code address_changed}
   */
  void accept(OrganizationModel organization, String id, String actorId) {
    JoinRequestEntity request = found(organization, id);
    UserModel person = session.users().getUserById(realm, request.userId());
    refuseUnlessStillTheSame(organization, request, person);
    Arrival arrival = new Arrival(session, clock, organization, person).held();
    decide(request, JoinRequestStatus.ACCEPTED, actorId);
    arrival.join();
    new Consents(session).give(request.consent());
    changed(ChangeType.REQUEST_ACCEPTED, request);
    post(request);
  }

  /**
   * Turns the request down.
   *
   * @throws Problem 404, 409 {@code not_open}
   */
  void reject(OrganizationModel organization, String id, String actorId) {
    JoinRequestEntity request = found(organization, id);
    decide(request, JoinRequestStatus.REJECTED, actorId);
    changed(ChangeType.REQUEST_REJECTED, request);
    post(request);
  }

  /**
   * Takes back what this person has asked of this organization.
   *
   * @return the request, if one was open
   */
  public Optional<JoinRequestEntity> withdraw(String organizationId, String userId) {
    Optional<JoinRequestEntity> withdrawn =
        rows.open(organizationId, userId)
            .filter(request -> ended(request, JoinRequestStatus.WITHDRAWN, userId));
    withdrawn.ifPresent(request -> changed(ChangeType.REQUEST_WITHDRAWN, request));
    return withdrawn;
  }

  /** Nothing of a person who is gone stays, but the rows that say so. */
  public void forget(String userId) {
    rows.openOf(userId).forEach(request -> changed(ChangeType.REQUEST_WITHDRAWN, request));
    entities
        .createQuery(
            "delete from RosterJoinRequest r where r.realmId = :realm and r.userId = :user")
        .setParameter("realm", realm.getId())
        .setParameter("user", userId)
        .executeUpdate();
  }

  private JoinRequestEntity found(OrganizationModel organization, String id) {
    return rows.find(organization.getId(), id).orElseThrow(Problem::notFound);
  }

  private static void refuseUnlessOpen(JoinRequestEntity request) {
    if (request.status() != JoinRequestStatus.OPEN) {
      throw Problem.conflict("not_open");
    }
  }

  /** A Pro accepts the address that is shown, and nobody out of the team. */
  private void refuseUnlessStillTheSame(
      OrganizationModel organization, JoinRequestEntity request, UserModel person) {
    refuseUnlessOpen(request);
    boolean same =
        person != null
            && person.isEnabled()
            && person.isEmailVerified()
            && request.email().equalsIgnoreCase(person.getEmail());
    if (!same) {
      throw Problem.conflict("address_changed");
    }
    if (MemberKind.PRO.includes(session, organization, person)) {
      throw Problem.conflict("team_member");
    }
  }

  private void decide(JoinRequestEntity request, JoinRequestStatus status, String actorId) {
    if (!ended(request, status, actorId)) {
      throw Problem.conflict("not_open");
    }
  }

  private boolean ended(JoinRequestEntity request, JoinRequestStatus status, String actorId) {
    int ended =
        entities
            .createQuery(
                "update RosterJoinRequest r set r.status = :status, r.openKey = null,"
                    + " r.decidedAt = :now, r.decidedBy = :actor"
                    + " where r.realmId = :realm and r.id = :id and r.status = :open")
            .setParameter("status", status)
            .setParameter("now", clock.millis())
            .setParameter("actor", actorId)
            .setParameter("realm", realm.getId())
            .setParameter("id", request.id())
            .setParameter("open", JoinRequestStatus.OPEN)
            .executeUpdate();
    entities.refresh(request);
    return ended == 1;
  }

  private void post(JoinRequestEntity request) {
    new Outbox(session, clock).post(AnswerLetterFactory.ID, request.id());
  }

  private void changed(ChangeType type, JoinRequestEntity request) {
    new Changes(session, clock).requestChanged(type, request.organizationId(), request.id());
  }
}
