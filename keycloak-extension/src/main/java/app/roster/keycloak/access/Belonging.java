package app.roster.keycloak.access;

import jakarta.persistence.EntityManager;
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
      "select g.id, g.name, g.parentId from UserGroupMembershipEntity m, GroupEntity g"
          + " where g.id = m.groupId and (g.id = :root or g.organization.id = :organization)";

  private final String root;
  private final List<Group> groups;

  private Belonging(String root, List<Group> groups) {
    this.root = root;
    this.groups = groups;
  }

  /** How the user stands to this very organization. */
  public static Belonging of(
      KeycloakSession session, OrganizationModel organization, UserModel user) {
    String root = root(session, organization);
    List<Group> groups =
        StorageId.isLocalStorage(user.getId())
            ? stored(session, organization, root, user)
            : told(session.getProvider(OrganizationProvider.class), organization, root, user);
    return new Belonging(root, groups);
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
      return user == null ? new Belonging("", List.of()) : of(session, organization, user);
    }
    String root = root(session, organization);
    return new Belonging(
        root,
        groups(
            entities(session)
                .createQuery(
                    GROUPS + " and m.user.realmId = :realm and m.user.email = :address",
                    Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("address", address)
                .setParameter("root", root)
                .setParameter("organization", organization.getId())));
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

  private static List<Group> stored(
      KeycloakSession session, OrganizationModel organization, String root, UserModel user) {
    return groups(
        entities(session)
            .createQuery(GROUPS + " and m.user.id = :user", Object[].class)
            .setParameter("user", user.getId())
            .setParameter("root", root)
            .setParameter("organization", organization.getId()));
  }

  private static List<Group> groups(TypedQuery<Object[]> query) {
    return query.getResultList().stream()
        .map(row -> new Group((String) row[0], (String) row[1], (String) row[2]))
        .toList();
  }

  /** Of people in a user storage that is not imported, only Keycloak itself knows the groups. */
  private static List<Group> told(
      OrganizationProvider organizations,
      OrganizationModel organization,
      String root,
      UserModel user) {
    if (!organizations.isMember(organization, user)) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(new Group(root, "", null)),
            organizations.getOrganizationGroupsByMember(organization, user).map(Group::of))
        .toList();
  }

  private static String root(KeycloakSession session, OrganizationModel organization) {
    return session
        .getProvider(OrganizationProvider.class)
        .getOrganizationGroup(organization)
        .getId();
  }

  private static EntityManager entities(KeycloakSession session) {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  private record Group(String id, String name, String parentId) {

    static Group of(GroupModel group) {
      return new Group(group.getId(), group.getName(), group.getParentId());
    }
  }
}
