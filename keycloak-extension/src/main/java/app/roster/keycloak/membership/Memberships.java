package app.roster.keycloak.membership;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.changes.Changes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
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

  /** Makes sure the organization has the group of each kind. */
  public void ensureGroups(OrganizationModel organization) {
    for (MemberKind kind : MemberKind.values()) {
      group(organization, kind);
    }
  }

  /**
   * Makes the user a member of this kind, whatever he was before, with the change row.
   *
   * @return whether anything changed
   */
  public boolean join(OrganizationModel organization, UserModel user, MemberKind kind) {
    Optional<MembershipEntity> known = find(organization.getId(), user.getId());
    if (kind.includes(session, organization, user)
        && known.filter(member -> member.kind() == kind).isPresent()) {
      return false;
    }
    organizations.addMember(organization, user);
    inside(
        organization,
        () -> {
          user.leaveGroup(group(organization, kind.other()));
          user.joinGroup(group(organization, kind));
        });
    known.ifPresentOrElse(member -> member.becomes(kind), () -> remember(organization, user, kind));
    new Changes(session, clock).memberJoined(organization.getId(), user.getId());
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
   * Sets a client aside: still a member, but no longer counted or looked at.
   *
   * @return whether that is news
   */
  public boolean archive(OrganizationModel organization, UserModel client) {
    return changed(organization, client, MembershipState.ACTIVE, MembershipEntity::archive);
  }

  /**
   * Brings a client back as he was before {@link #archive}.
   *
   * @return whether that is news
   */
  public boolean restore(OrganizationModel organization, UserModel client) {
    return changed(organization, client, MembershipState.ARCHIVED, MembershipEntity::restore);
  }

  /** Whether the member has been set aside. */
  public boolean isArchived(String organizationId, String userId) {
    return find(organizationId, userId)
        .filter(member -> member.state() == MembershipState.ARCHIVED)
        .isPresent();
  }

  /** Follows a change of groups that somebody made in Keycloak itself. */
  public void follow(OrganizationModel organization, UserModel user) {
    Optional<MemberKind> kind =
        Arrays.stream(MemberKind.values())
            .filter(candidate -> candidate.includes(session, organization, user))
            .findFirst();
    kind.ifPresentOrElse(
        found -> join(organization, user, found), () -> left(organization.getId(), user.getId()));
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
        .getResultStream()
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

  private boolean changed(
      OrganizationModel organization,
      UserModel user,
      MembershipState before,
      Consumer<MembershipEntity> change) {
    Optional<MembershipEntity> member =
        find(organization.getId(), user.getId()).filter(found -> found.state() == before);
    member.ifPresent(
        found -> {
          change.accept(found);
          new Changes(session, clock).memberChanged(organization.getId(), user.getId());
        });
    return member.isPresent();
  }

  private void remember(OrganizationModel organization, UserModel user, MemberKind kind) {
    entities.persist(
        new MembershipEntity(realmId, organization.getId(), user.getId(), kind, clock.instant()));
  }

  private void forget(MembershipEntity membership) {
    entities.remove(membership);
    new Changes(session, clock).memberLeft(membership.organizationId(), membership.userId());
  }

  private GroupModel group(OrganizationModel organization, MemberKind kind) {
    String root = organizations.getOrganizationGroup(organization).getId();
    return organizations
        .searchGroupsByName(organization, kind.groupName(), true, null, null)
        .filter(group -> root.equals(group.getParentId()))
        .findFirst()
        .orElseGet(() -> organizations.createGroup(organization, kind.groupName(), null));
  }

  /** Keycloak lets nobody in or out of an organization's group but in the organization's name. */
  private void inside(OrganizationModel organization, Runnable change) {
    OrganizationModel before = session.getContext().getOrganization();
    session.getContext().setOrganization(organization);
    try {
      change.run();
    } finally {
      session.getContext().setOrganization(before);
    }
  }
}
