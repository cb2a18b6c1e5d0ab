package app.roster.keycloak.mail;

import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a mail did not leave. The server's own words go to the server's log alone. */
public enum Undelivered {
  /** The mail server will never take it: trying again is of no use. */
  REFUSED,
  /** No mail server took it yet: it is down, busy, or not set up right. */
  UNREACHABLE;

  /**
   * Permanent replies of RFC 5321 §4.2.1 begin with 5. Those of authentication (RFC 4954 §6) are
   * left out: they speak of the realm's settings, which an operator can put right.
   */
  private static final Pattern PERMANENT = Pattern.compile("(?s)5(?!3)\\d\\d\\b.*");

  /** What a failure to send means. */
  static Undelivered of(Throwable failure) {
    boolean refused =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .limit(10)
            .anyMatch(Undelivered::isRefusal);
    return refused ? REFUSED : UNREACHABLE;
  }

  /** The name in representations. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean isRefusal(Throwable failure) {
    if (!(failure instanceof SendFailedException answered)) {
      return false;
    }
    boolean recipient =
        answered.getInvalidAddresses() != null
            && Arrays.stream(answered.getInvalidAddresses()).anyMatch(Objects::nonNull);
    String reply = Objects.toString(answered.getMessage(), "");
    return recipient || PERMANENT.matcher(reply).matches();
  }
}
