package app.roster.keycloak.feed;

import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.joinrequest.JoinRequests;
import app.roster.keycloak.membership.MembershipEntity;
import app.roster.keycloak.membership.Memberships;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Turns what happened to a user into one change row per membership. */
final class People {

  private final KeycloakSession session;
  private final Clock clock;
  private final EntityManager entities;
  private final String realmId;

  People(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  void profileChanged(String userId) {
    Changes changes = new Changes(session, clock);
    memberships(userId).forEach(member -> changes.profileChanged(member.organizationId(), userId));
  }

  void accountChanged(String userId) {
    Changes changes = new Changes(session, clock);
    memberships(userId).forEach(member -> changes.accountChanged(member.organizationId(), userId));
  }

  void signedIn(String userId) {
    SignInEntity known = entities.find(SignInEntity.class, userId);
    if (known == null) {
      entities.persist(new SignInEntity(realmId, userId, clock.millis()));
    } else {
      known.again(clock.millis());
    }
    accountChanged(userId);
  }

  /** Nothing about a deleted user stays, but the row that says he left. */
  void removed(String userId) {
    new Memberships(session, clock).leftAll(userId);
    new JoinRequests(session, clock).forget(userId);
    List.of(
            "delete from RosterSignIn x where x.realmId = :realm and x.userId = :user",
            "delete from RosterUnprovenAccount x where x.realmId = :realm and x.userId = :user",
            "delete from RosterConsent x where x.realmId = :realm and x.userId = :user")
        .forEach(
            statement ->
                entities
                    .createQuery(statement)
                    .setParameter("realm", realmId)
                    .setParameter("user", userId)
                    .executeUpdate());
  }

  private List<MembershipEntity> memberships(String userId) {
    return new Memberships(session, clock).ofUser(userId);
  }
}
