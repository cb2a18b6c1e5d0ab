package app.roster.keycloak.access;

import java.util.Arrays;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/**
 * What a Pro may do in the team: the Owner and the Administrators are in a group below {@code
 * pros}, everybody else in {@code pros} is a Practitioner.
 */
public enum TeamRole {
  /** One per organization at most; hands the organization over to somebody else. */
  OWNER("owners"),
  /** Looks after the team, but not after the Owner. */
  ADMINISTRATOR("administrators"),
  /** Looks after clients only. */
  PRACTITIONER(null);

  private final String groupName;

  TeamRole(String groupName) {
    this.groupName = groupName;
  }

  /** The group below {@code pros} that stands for the role; empty for the one without. */
  public Optional<String> groupName() {
    return Optional.ofNullable(groupName);
  }

  /** The role with this name. */
  public static Optional<TeamRole> named(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }

  /**
   * The role of a stored Pro; empty for a client.
   *
   * @param role as stored, null where none was, which is a Practitioner
   */
  public static Optional<TeamRole> stored(MemberKind kind, TeamRole role) {
    return kind == MemberKind.PRO
        ? Optional.of(role == null ? PRACTITIONER : role)
        : Optional.empty();
  }

  /** Whether somebody in this role may make somebody else one of that role. */
  public boolean mayGive(TeamRole role) {
    return this == OWNER || this == ADMINISTRATOR && role != OWNER;
  }

  /** Whether somebody in this role may give another role to, or remove, one of that role. */
  public boolean mayManage(TeamRole role) {
    return mayGive(role);
  }

  /** The role of the user in this very organization, at this moment; empty unless a Pro. */
  public static Optional<TeamRole> of(
      KeycloakSession session, OrganizationModel organization, UserModel user) {
    return Belonging.of(session, organization, user).role();
  }
}
