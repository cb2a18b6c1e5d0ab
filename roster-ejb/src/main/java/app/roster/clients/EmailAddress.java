package app.roster.clients;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
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
  private static final int LABEL_LIMIT = 63;
  private static final String NOT_LOCAL = "@\"(),:;<>[\\]";

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
    if (!typed.endsWith(">")) {
      return typed;
    }
    Matcher named = NAMED.matcher(typed);
    return named.matches() ? named.group(1).strip() : typed;
  }

  private static boolean isLocalPart(String text) {
    return text.length() <= LOCAL_LIMIT
        && isAll(text, EmailAddress::isLocal)
        && !text.startsWith(".")
        && !text.endsWith(".")
        && !text.contains("..");
  }

  private static boolean isDomain(String text) {
    try {
      String domain = ascii(text);
      int start = 0;
      for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', start)) {
        if (!isLabel(domain.substring(start, dot))) {
          return false;
        }
        start = dot + 1;
      }
      return start > 0 && isLabel(domain.substring(start));
    } catch (IllegalArgumentException notADomain) {
      return false;
    }
  }

  private static boolean isLabel(String text) {
    return !text.isEmpty()
        && text.length() <= LABEL_LIMIT
        && !text.startsWith("-")
        && !text.endsWith("-")
        && isAll(text, EmailAddress::isOfLabel);
  }

  private static boolean isLocal(int character) {
    return character > ' ' && character != '\u007f' && NOT_LOCAL.indexOf(character) < 0;
  }

  private static boolean isOfLabel(int character) {
    return character == '-'
        || character >= '0' && character <= '9'
        || character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z';
  }

  // By hand: patterns and streams are a third of what checking a long list costs.
  private static boolean isAll(String text, IntPredicate wanted) {
    for (int i = 0; i < text.length(); i++) {
      if (!wanted.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  // Lists are long, most domains are plain already, and preparing others costs much.
  private static String ascii(String domain) {
    return isAll(domain, character -> character < 128)
        ? domain
        : IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
  }

  @Override
  public String toString() {
    return value;
  }
}
