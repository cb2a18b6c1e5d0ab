package app.roster.keycloak.access;

import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.StorageId;

/**
 * What somebody is to one organization at this moment: member or not, of which kinds, in which
 * role. Read in one query; Keycloak's own calls ask six times for the same.
 */
public final class Belonging {

  private static final String GROUPS =
      "select g.id, g.name, g.parentId, o.groupId"
          + " from UserGroupMembershipEntity m, GroupEntity g, OrganizationEntity o"
          + " where o.id = :organization and g.id = m.groupId"
          + " and (g.id = o.groupId or g.organization.id = o.id)";

  private static final Belonging NONE = new Belonging("", List.of());

  private final String root;
  private final List<Group> groups;

  private Belonging(String root, List<Group> groups) {
    this.root = root;
    this.groups = groups;
  }

  /** How the user stands to this very organization. */
  public static Belonging of(
      KeycloakSession session, OrganizationModel organization, UserModel user) {
    return StorageId.isLocalStorage(user.getId())
        ? stored(
            query(session, organization, GROUPS + " and m.user.id = :user")
                .setParameter("user", user.getId()))
        : told(session.getProvider(OrganizationProvider.class), organization, user);
  }

  /**
   * How whoever has this address stands to this very organization. An account that does not belong
   * to it is not even looked at, so that nobody can tell by the time it takes whether there is one.
   *
   * @param address in lower case
   */
  public static Belonging ofAddress(
      KeycloakSession session, OrganizationModel organization, String address) {
    RealmModel realm = session.getContext().getRealm();
    if (OtherStores.in(realm)) {
      // What is stored elsewhere only Keycloak itself can find.
      UserModel user = session.users().getUserByEmail(realm, address);
      return user == null ? NONE : of(session, organization, user);
    }
    return stored(
        query(
                session,
                organization,
                GROUPS + " and m.user.realmId = :realm and m.user.email = :address")
            .setParameter("realm", realm.getId())
            .setParameter("address", address));
  }

  public boolean isMember() {
    return groups.stream().anyMatch(group -> group.id().equals(root));
  }

  /** Whether the user is a member of this kind. */
  public boolean is(MemberKind kind) {
    return isMember() && below(root, kind.groupName()).isPresent();
  }

  /** The role in the team; empty unless a Pro. */
  public Optional<TeamRole> role() {
    return isMember() ? below(root, MemberKind.PRO.groupName()).map(this::among) : Optional.empty();
  }

  private TeamRole among(Group pros) {
    return Arrays.stream(TeamRole.values())
        .filter(role -> role.groupName().flatMap(name -> below(pros.id(), name)).isPresent())
        .findFirst()
        .orElse(TeamRole.PRACTITIONER);
  }

  private Optional<Group> below(String parent, String name) {
    return groups.stream()
        .filter(group -> parent.equals(group.parentId()) && name.equals(group.name()))
        .findFirst();
  }

  private static TypedQuery<Object[]> query(
      KeycloakSession session, OrganizationModel organization, String text) {
    return session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createQuery(text, Object[].class)
        .setParameter("organization", organization.getId());
  }

  private static Belonging stored(TypedQuery<Object[]> query) {
    List<Object[]> rows = query.getResultList();
    return rows.isEmpty()
        ? NONE
        : new Belonging((String) rows.get(0)[3], rows.stream().map(Group::of).toList());
  }

  /** Of people in a user storage that is not imported, only Keycloak itself knows the groups. */
  private static Belonging told(
      OrganizationProvider organizations, OrganizationModel organization, UserModel user) {
    if (!organizations.isMember(organization, user)) {
      return NONE;
    }
    String root = organizations.getOrganizationGroup(organization).getId();
    return new Belonging(
        root,
        Stream.concat(
                Stream.of(new Group(root, "", null)),
                organizations.getOrganizationGroupsByMember(organization, user).map(Group::of))
            .toList());
  }

  private record Group(String id, String name, String parentId) {

    static Group of(Object[] row) {
      return new Group((String) row[0], (String) row[1], (String) row[2]);
    }

    static Group of(GroupModel group) {
      return new Group(group.getId(), group.getName(), group.getParentId());
    }
  }
}
