package app.roster.invitations;

import java.util.Arrays;

/** What became of the last mail of an invitation. */
public enum Delivery {
  /** It waits, or is being tried again. */
  QUEUED,
  /** A mail server took it. */
  SENT,
  /** It was given up. */
  FAILED,
  /** There is none: the invitation came with an import. */
  NONE;

  /** What Keycloak calls it; a newer one may know more, and then a mail is on its way somehow. */
  static Delivery named(String name) {
    return Arrays.stream(values())
        .filter(delivery -> delivery.name().equals(name))
        .findFirst()
        .orElse(QUEUED);
  }
}
