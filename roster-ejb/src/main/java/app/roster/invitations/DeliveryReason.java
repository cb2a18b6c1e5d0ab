package app.roster.invitations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the mail of an invitation was not delivered. */
public enum DeliveryReason {
  /** The mail server will never take it: it is not tried again. */
  REFUSED,
  /** None took it yet: it is tried again for three days. */
  UNREACHABLE;

  /** What Keycloak calls it; empty for none, and for one that a newer Keycloak may know. */
  static Optional<DeliveryReason> named(String name) {
    return Arrays.stream(values())
        .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
