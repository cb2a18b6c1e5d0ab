package app.roster.access;

import java.util.Arrays;

/**
 * Who of a team may bring clients in, by invitation, import or answer to a request. Keycloak
 * decides; pages ask here what to offer.
 */
public enum ClientInviters {
  /** Every Pro. */
  TEAM,
  /** The Owner and the Administrators. */
  ADMINISTRATORS;

  /** The choice with this name; the narrower one for every other name. */
  public static ClientInviters named(String name) {
    return Arrays.stream(values())
        .filter(inviters -> inviters.name().equals(name))
        .findFirst()
        .orElse(ADMINISTRATORS);
  }

  /** Whether somebody in this role is among them. */
  public boolean include(TeamRole role) {
    return this == TEAM || role != TeamRole.PRACTITIONER;
  }
}
