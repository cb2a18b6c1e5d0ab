package app.roster.clients;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mail address of a person as we compare it: trimmed, in lower case, without a display name. Two
 * addresses that only look alike stay two.
 */
public record EmailAddress(String value) {

  private static final int LIMIT = 254;
  private static final int LOCAL_LIMIT = 64;
  private static final Pattern NAMED = Pattern.compile("^[^<>]*<([^<>]+)>$");
  private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}@\"(),:;<>\\[\\\\\\]]+");
  private static final Pattern LABEL =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);

  /** Reads what somebody typed or pasted, {@code Name <a@b>} too; empty if it is no address. */
  public static Optional<EmailAddress> parse(String typed) {
    if (typed == null || typed.length() > LIMIT * 4) {
      return Optional.empty();
    }
    String bare = bare(typed.strip()).toLowerCase(Locale.ROOT);
    int at = bare.lastIndexOf('@');
    if (bare.length() > LIMIT || at < 1 || !isLocalPart(bare.substring(0, at))) {
      return Optional.empty();
    }
    return isDomain(bare.substring(at + 1))
        ? Optional.of(new EmailAddress(bare))
        : Optional.empty();
  }

  private static String bare(String typed) {
    Matcher named = NAMED.matcher(typed);
    return named.matches() ? named.group(1).strip() : typed;
  }

  private static boolean isLocalPart(String text) {
    return text.length() <= LOCAL_LIMIT
        && LOCAL.matcher(text).matches()
        && !text.startsWith(".")
        && !text.endsWith(".")
        && !text.contains("..");
  }

  private static boolean isDomain(String text) {
    try {
      String[] labels = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).split("\\.", -1);
      return labels.length > 1
          && java.util.Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches());
    } catch (IllegalArgumentException notADomain) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
