package app.roster.keycloak.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail address in the one spelling that is stored and compared: lower case, domain in its ASCII
 * form. Look-alikes stay apart.
 *
 * @param value the address, at most 254 characters
 */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");
  private static final Pattern LOCAL_PART =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  /** Reads what somebody typed or pasted, also {@code Name <a@b.example>}; empty if it is none. */
  public static Optional<EmailAddress> parse(String typed) {
    if (typed == null
        || typed.length() > 1000
        || typed.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    String bare = Normalizer.normalize(unwrapped(typed.strip()), Normalizer.Form.NFC);
    int at = bare.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    String local = bare.substring(0, at).toLowerCase(Locale.ROOT);
    return asciiDomain(bare.substring(at + 1))
        .filter(domain -> fits(local, domain))
        .map(domain -> new EmailAddress(local + "@" + domain));
  }

  private static String unwrapped(String typed) {
    Matcher named = NAMED.matcher(typed);
    return named.matches() ? named.group(1).strip() : typed;
  }

  private static Optional<String> asciiDomain(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }

  private static boolean fits(String local, String domain) {
    return local.length() <= LONGEST_LOCAL_PART
        && local.length() + 1 + domain.length() <= LONGEST
        && LOCAL_PART.matcher(local).matches()
        && DOMAIN.matcher(domain).matches();
  }

  @Override
  public String toString() {
    return "address";
  }
}
