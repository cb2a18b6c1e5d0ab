package app.roster.keycloak.optout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From whom somebody wants to hear nothing more. */
public enum OptOutScope {
  /** From the one organization that wrote. */
  ORGANIZATION,
  /** From any organization of the realm. */
  EVERYBODY;

  private static final String ALL = "*";

  /** The name in forms, templates and events. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope with this name, if there is one. */
  public static Optional<OptOutScope> named(String wireName) {
    return Arrays.stream(values()).filter(scope -> scope.wireName().equals(wireName)).findFirst();
  }

  /** How the scope is stored. */
  String column(String organizationId) {
    return this == EVERYBODY ? ALL : organizationId;
  }

  static OptOutScope ofColumn(String column) {
    return ALL.equals(column) ? EVERYBODY : ORGANIZATION;
  }
}
