package app.roster.keycloak.feed;

import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.membership.Memberships;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.transaction.RealmScope;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Hears what leaves or ends in Keycloak, whoever caused it, and takes our rows along. */
final class RemovalEar implements ProviderEventListener {

  private static final List<String> OF_ORGANIZATION =
      List.of(
          "delete from RosterInvitationEvent x where x.invitationId in"
              + " (select i.id from RosterInvitation i where i.organizationId = :id)",
          "delete from RosterInvitationKey x where x.invitationId in"
              + " (select i.id from RosterInvitation i where i.organizationId = :id)",
          "delete from RosterInvitation x where x.organizationId = :id",
          "delete from RosterJoinRequest x where x.organizationId = :id",
          "delete from RosterJoinVisit x where x.organizationId = :id",
          "delete from RosterOptOut x where x.scope = :id",
          "delete from RosterWelcome x where x.organizationId = :id",
          "delete from RosterMembership x where x.organizationId = :id",
          "delete from RosterConsent x where x.organizationId = :id");

  private static final List<String> OF_REALM =
      List.of(
          "delete from RosterInvitationEvent x where x.realmId = :id",
          "delete from RosterInvitationKey x where x.realmId = :id",
          "delete from RosterInvitation x where x.realmId = :id",
          "delete from RosterJoinRequest x where x.realmId = :id",
          "delete from RosterJoinVisit x where x.realmId = :id",
          "delete from RosterOptOut x where x.realmId = :id",
          "delete from RosterWelcome x where x.realmId = :id",
          "delete from RosterRealmSecret x where x.realmId = :id",
          "delete from RosterMembership x where x.realmId = :id",
          "delete from RosterConsent x where x.realmId = :id",
          "delete from RosterUnprovenAccount x where x.realmId = :id",
          "delete from RosterSignIn x where x.realmId = :id",
          "delete from RosterMail x where x.realmId = :id",
          "delete from RosterChange x where x.realmId = :id",
          "delete from RosterChangeCursor x where x.realmId = :id");

  private static final List<String> OF_USER =
      List.of("delete from RosterWelcome x where x.userId = :id");

  private final Clock clock;

  RemovalEar(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof OrganizationMemberLeaveEvent left) {
      new Memberships(left.getSession(), clock)
          .left(left.getOrganization().getId(), left.getUser().getId());
    }
    if (event instanceof UserRemovedEvent removed) {
      userRemoved(removed);
    }
    if (event instanceof OrganizationRemovedEvent removed) {
      organizationRemoved(removed);
    }
    if (event instanceof RealmRemovedEvent removed) {
      remove(removed.getKeycloakSession(), OF_REALM, removed.getRealm().getId());
    }
  }

  private void organizationRemoved(OrganizationRemovedEvent removed) {
    KeycloakSession session = removed.getKeycloakSession();
    String id = removed.getOrganization().getId();
    remove(session, OF_ORGANIZATION, id);
    if (Settings.of(session.getContext().getRealm()).enabled()) {
      new Changes(session, clock).organizationChanged(id);
    }
  }

  private void userRemoved(UserRemovedEvent removed) {
    KeycloakSession session = removed.getKeycloakSession();
    remove(session, OF_USER, removed.getUser().getId());
    RealmScope.within(
        session,
        removed.getRealm(),
        () -> new People(session, clock).removed(removed.getUser().getId()));
  }

  private static void remove(KeycloakSession session, List<String> statements, String id) {
    EntityManager entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    statements.forEach(
        statement -> entities.createQuery(statement).setParameter("id", id).executeUpdate());
  }
}
