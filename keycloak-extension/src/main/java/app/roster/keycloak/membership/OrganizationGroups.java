package app.roster.keycloak.membership;

import app.roster.keycloak.access.Belonging;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.transaction.OwnTransaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** The groups that say what a member is; made when they are first needed. */
final class OrganizationGroups {

  private final KeycloakSession session;
  private final OrganizationProvider organizations;
  private final OrganizationModel organization;

  OrganizationGroups(KeycloakSession session, OrganizationModel organization) {
    this.session = session;
    this.organizations = session.getProvider(OrganizationProvider.class);
    this.organization = organization;
  }

  void ensure() {
    Arrays.stream(MemberKind.values()).forEach(this::of);
    Arrays.stream(TeamRole.values()).forEach(this::of);
  }

  /**
   * Puts the user into the groups of this kind and role, and into no other of ours.
   *
   * @param before what the user was to the organization
   */
  void place(UserModel user, Belonging before, MemberKind kind, Optional<TeamRole> role) {
    List<GroupModel> wanted =
        Stream.concat(Stream.of(of(kind)), role.flatMap(this::of).stream()).toList();
    List<GroupModel> unwanted = before.isMember() ? othersOf(user, wanted) : List.of();
    inside(
        () -> {
          unwanted.forEach(user::leaveGroup);
          wanted.forEach(user::joinGroup);
        });
  }

  private List<GroupModel> othersOf(UserModel user, List<GroupModel> wanted) {
    return organizations
        .getOrganizationGroupsByMember(organization, user)
        .filter(this::isOurs)
        .filter(group -> wanted.stream().noneMatch(other -> other.equals(group)))
        .toList();
  }

  /** Puts somebody who is in none of ours into one of them. */
  void enter(UserModel user, GroupModel group) {
    inside(() -> user.joinGroup(group));
  }

  private boolean isOurs(GroupModel group) {
    if (organizations.getOrganizationGroup(organization).getId().equals(group.getParentId())) {
      return Arrays.stream(MemberKind.values())
          .anyMatch(kind -> kind.groupName().equals(group.getName()));
    }
    return Arrays.stream(TeamRole.values())
        .anyMatch(role -> role.groupName().filter(group.getName()::equals).isPresent());
  }

  /** The group of this kind, made if it is not there. */
  GroupModel of(MemberKind kind) {
    return below(null, organizations.getOrganizationGroup(organization), kind.groupName());
  }

  private Optional<GroupModel> of(TeamRole role) {
    GroupModel pros = of(MemberKind.PRO);
    return role.groupName().map(name -> below(pros, pros, name));
  }

  /** Keycloak wants no parent named where the parent is the organization itself. */
  private GroupModel below(GroupModel named, GroupModel parent, String name) {
    return found(parent, name).orElseGet(() -> made(named, parent, name));
  }

  private Optional<GroupModel> found(GroupModel parent, String name) {
    return organizations
        .searchGroupsByName(organization, name, true, null, null)
        .filter(group -> parent.getId().equals(group.getParentId()))
        .findFirst();
  }

  /** In a transaction of its own: of two who need it first the second uses what the first made. */
  private GroupModel made(GroupModel named, GroupModel parent, String name) {
    try {
      new OwnTransaction(session.getKeycloakSessionFactory())
          .runIn(
              session.getContext().getRealm().getId(),
              fresh -> make(fresh, Optional.ofNullable(named).map(GroupModel::getId), name));
    } catch (ModelDuplicateException overtaken) {
      // the group of whoever was faster stands
    }
    // An organization that is being made right now only this session can see.
    return found(parent, name)
        .orElseGet(() -> organizations.createGroup(organization, name, named));
  }

  private void make(KeycloakSession fresh, Optional<String> parentId, String name) {
    OrganizationProvider own = fresh.getProvider(OrganizationProvider.class);
    OrganizationModel known = own.getById(organization.getId());
    if (known == null) {
      return;
    }
    GroupModel parent =
        parentId
            .map(id -> fresh.groups().getGroupById(fresh.getContext().getRealm(), id))
            .orElse(null);
    if (parent != null || parentId.isEmpty()) {
      own.createGroup(known, name, parent);
    }
  }

  /** Keycloak lets nobody in or out of an organization's group but in the organization's name. */
  private void inside(Runnable change) {
    OrganizationModel before = session.getContext().getOrganization();
    session.getContext().setOrganization(organization);
    try {
      change.run();
    } finally {
      session.getContext().setOrganization(before);
    }
  }
}
