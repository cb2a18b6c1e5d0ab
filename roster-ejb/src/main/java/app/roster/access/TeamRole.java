package app.roster.access;

import java.util.Arrays;

/**
 * What a Pro may do in the team of an organization. Keycloak decides; pages ask here what to offer.
 */
public enum TeamRole {
  /** One per organization at most; hands it over to somebody else. */
  OWNER,
  /** Looks after the team, but not after the Owner. */
  ADMINISTRATOR,
  /** Looks after clients only. */
  PRACTITIONER;

  /** The role with this name; the one that may least for every other name. */
  public static TeamRole named(String name) {
    return Arrays.stream(values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElse(PRACTITIONER);
  }

  /** Whether there is any role this one may give, so that it may invite into the team. */
  public boolean mayInvite() {
    return mayGive(PRACTITIONER);
  }

  /** Whether somebody in this role may make somebody else one of that role. */
  public boolean mayGive(TeamRole role) {
    return this == OWNER || this == ADMINISTRATOR && role != OWNER;
  }

  /** Whether somebody in this role may change the role of, or remove, another one of that role. */
  public boolean mayManage(TeamRole role) {
    return role != OWNER && mayGive(role);
  }
}
