package app.roster.keycloak.membership;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.paging.SearchText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The Pros of an organization and their roles. Of Owners there is one at most. */
public final class Team {

  private static final String MEMBERS =
      " from RosterMembership m, UserEntity u where m.realmId = :realm"
          + " and m.organizationId = :organization and m.kind = :pro and u.id = m.userId"
          + " and u.realmId = :realm and (lower(coalesce(u.email, '')) like :search escape '\\'"
          + " or lower(concat(coalesce(u.firstName, ''), ' ', coalesce(u.lastName, ''))) like"
          + " :search escape '\\')";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final EntityManager entities;
  private final Memberships memberships;

  public Team(KeycloakSession session, Clock clock) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.memberships = new Memberships(session, clock);
  }

  /**
   * Makes the user a Pro in this role. Who was the Owner before a new one becomes an Administrator,
   * in the same transaction.
   *
   * @return whether anything changed
   */
  public boolean become(OrganizationModel organization, UserModel user, TeamRole role) {
    if (role == TeamRole.OWNER) {
      owner(organization)
          .filter(former -> !former.getId().equals(user.getId()))
          .ifPresent(former -> put(organization, former, TeamRole.ADMINISTRATOR));
    }
    return put(organization, user, role);
  }

  /** Whether the organization has an Owner. */
  public boolean isOwned(OrganizationModel organization) {
    return owner(organization).isPresent();
  }

  /** One page of the team by name; the search looks at name and address. */
  public Page<TeamMember> page(OrganizationModel organization, String search, PageRequest request) {
    List<TeamMember> items =
        members(
                "select m, u.email, u.firstName, u.lastName, u.enabled",
                organization,
                search,
                " order by lower(u.lastName), lower(u.firstName), m.id",
                Object[].class)
            .setFirstResult(request.first())
            .setMaxResults(request.max())
            .getResultStream()
            .map(TeamMember::of)
            .toList();
    long total = members("select count(m)", organization, search, "", Long.class).getSingleResult();
    return new Page<>(items, total);
  }

  private boolean put(OrganizationModel organization, UserModel user, TeamRole role) {
    return memberships.place(organization, user, MemberKind.PRO, Optional.of(role));
  }

  /** Locked, so that of two who hand the organization over at the same time one is first. */
  private Optional<UserModel> owner(OrganizationModel organization) {
    return entities
        .createQuery(
            "select m from RosterMembership m where m.realmId = :realm and m.ownedId = :owned",
            MembershipEntity.class)
        .setParameter("realm", realm.getId())
        .setParameter("owned", organization.getId())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst()
        .map(member -> session.users().getUserById(realm, member.userId()));
  }

  private <T> TypedQuery<T> members(
      String select, OrganizationModel organization, String search, String order, Class<T> type) {
    return entities
        .createQuery(select + MEMBERS + order, type)
        .setParameter("realm", realm.getId())
        .setParameter("organization", organization.getId())
        .setParameter("pro", MemberKind.PRO)
        .setParameter("search", SearchText.anywhere(search));
  }
}
