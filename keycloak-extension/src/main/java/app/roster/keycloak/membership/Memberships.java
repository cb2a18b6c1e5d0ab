package app.roster.keycloak.membership;

import app.roster.keycloak.access.Belonging;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.tag.Tags;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.idm.MembershipType;

/**
 * The members of the organizations of the session's realm.
 *
 * <p>Joining makes UNMANAGED members only, and leaving never deletes an account.
 */
public final class Memberships {

  private final KeycloakSession session;
  private final Clock clock;
  private final EntityManager entities;
  private final OrganizationProvider organizations;
  private final String realmId;

  public Memberships(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.organizations = session.getProvider(OrganizationProvider.class);
    this.realmId = session.getContext().getRealm().getId();
  }

  /** Makes sure the organization has the groups of all kinds and roles. */
  public void ensureGroups(OrganizationModel organization) {
    new OrganizationGroups(session, organization).ensure();
  }

  /**
   * Makes the user a client, with the change row. Who is one already keeps the tags he has.
   *
   * @param tags those the organization gives a newcomer; asked for once the user is one
   * @return whether anything changed
   */
  public boolean joinAsClient(OrganizationModel organization, UserModel user, Supplier<Tags> tags) {
    boolean joined = place(organization, user, MemberKind.CLIENT, Optional.empty());
    if (joined) {
      Tags given = tags.get();
      find(organization.getId(), user.getId())
          .filter(member -> !given.isEmpty())
          .ifPresent(member -> member.tagged(member.tags().and(given)));
    }
    return joined;
  }

  /**
   * Makes the user a member of this kind, whatever he was before, with the change row.
   *
   * @param role that of a Pro, empty for a client
   * @return whether anything changed
   */
  boolean place(
      OrganizationModel organization, UserModel user, MemberKind kind, Optional<TeamRole> role) {
    Optional<MembershipEntity> known = find(organization.getId(), user.getId());
    Belonging before = Belonging.of(session, organization, user);
    if (before.is(kind)
        && before.role().equals(role)
        && known
            .filter(member -> member.kind() == kind && member.role().equals(role))
            .isPresent()) {
      return false;
    }
    boolean newcomer = known.filter(member -> member.kind() == kind).isEmpty();
    organizations.addMember(organization, user);
    new OrganizationGroups(session, organization).place(user, before, kind, role);
    known.orElseGet(() -> remember(organization, user, kind)).becomes(kind, role);
    // Of two roles that change hands, the one given up must reach the database first.
    entities.flush();
    Changes changes = new Changes(session, clock);
    if (newcomer) {
      changes.memberJoined(organization.getId(), user.getId());
    } else {
      changes.memberChanged(organization.getId(), user.getId());
    }
    return true;
  }

  /**
   * Takes the user out of the organization. The account stays, also that of a MANAGED member, for
   * whom Keycloak's removal alone would delete it.
   */
  public void leave(OrganizationModel organization, UserModel user) {
    unmanage(organization, user);
    // Keycloak's own call, since it also clears what Keycloak has cached about the member. Our
    // listener forgets the membership and appends the change row, as for any other leave.
    organizations.removeMember(organization, user);
  }

  /**
   * Follows a change of groups that somebody made in Keycloak itself.
   *
   * @param tags those the organization gives a new client
   */
  public void follow(OrganizationModel organization, UserModel user, Supplier<Tags> tags) {
    Belonging now = Belonging.of(session, organization, user);
    Optional<MemberKind> kind = Arrays.stream(MemberKind.values()).filter(now::is).findFirst();
    if (kind.isEmpty()) {
      left(organization.getId(), user.getId());
    } else if (kind.get() == MemberKind.PRO) {
      new Team(session, clock).become(organization, user, now.role().orElseThrow());
    } else {
      joinAsClient(organization, user, tags);
    }
  }

  /** Forgets a membership that has ended in Keycloak, with the change row. */
  public void left(String organizationId, String userId) {
    find(organizationId, userId).ifPresent(this::forget);
  }

  /** Forgets every membership of a user who is gone, with the change rows. */
  public void leftAll(String userId) {
    ofUser(userId).forEach(this::forget);
  }

  /** The memberships of one user. */
  public List<MembershipEntity> ofUser(String userId) {
    return entities
        .createQuery(
            "select m from RosterMembership m where m.realmId = :realm and m.userId = :user",
            MembershipEntity.class)
        .setParameter("realm", realmId)
        .setParameter("user", userId)
        .getResultList();
  }

  /** The membership of one user in one organization, if there is one. */
  public Optional<MembershipEntity> find(String organizationId, String userId) {
    return entities
        .createQuery(
            "select m from RosterMembership m where m.realmId = :realm"
                + " and m.organizationId = :organization and m.userId = :user",
            MembershipEntity.class)
        .setParameter("realm", realmId)
        .setParameter("organization", organizationId)
        .setParameter("user", userId)
        .getResultList()
        .stream()
        .findFirst();
  }

  private void unmanage(OrganizationModel organization, UserModel user) {
    entities
        .createQuery(
            "select m from UserGroupMembershipEntity m where m.user.id = :user"
                + " and m.groupId = :group",
            UserGroupMembershipEntity.class)
        .setParameter("user", user.getId())
        .setParameter("group", organizations.getOrganizationGroup(organization).getId())
        .getResultStream()
        .forEach(membership -> membership.setMembershipType(MembershipType.UNMANAGED));
    entities.flush();
  }

  private MembershipEntity remember(
      OrganizationModel organization, UserModel user, MemberKind kind) {
    MembershipEntity member =
        new MembershipEntity(realmId, organization.getId(), user.getId(), kind, clock.instant());
    entities.persist(member);
    return member;
  }

  private void forget(MembershipEntity membership) {
    entities.remove(membership);
    new Changes(session, clock).memberLeft(membership.organizationId(), membership.userId());
  }
}
