package app.roster.access;

import java.util.Arrays;

/**
 * Whether the Pros of an organization look at its clients in client view. Keycloak decides; pages
 * ask here what to offer.
 */
public enum ClientViewUse {
  /** Nobody looks. */
  OFF,
  /** Pros look when they need to. */
  FREE,
  /** Pros look when they say why. */
  WITH_REASON;

  /** The choice with this name; {@link #OFF} for every other name. */
  public static ClientViewUse named(String name) {
    return Arrays.stream(values()).filter(use -> use.name().equals(name)).findFirst().orElse(OFF);
  }
}
