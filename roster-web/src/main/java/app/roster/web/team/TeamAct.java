package app.roster.web.team;

import java.util.Locale;

/** What can be done with a member of the team. */
public enum TeamAct {
  MAKE_ADMINISTRATOR,
  MAKE_PRACTITIONER,
  /** Makes the member the Owner, and the Owner an Administrator. */
  HAND_OVER,
  REMOVE,
  /** The same as {@link #REMOVE}, of oneself. */
  LEAVE;

  /** How the texts of the act begin. */
  String key() {
    return "act." + name().toLowerCase(Locale.ROOT);
  }

  boolean isAskedFirst() {
    return this == HAND_OVER || this == REMOVE || this == LEAVE;
  }
}
