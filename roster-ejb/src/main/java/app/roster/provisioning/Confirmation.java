package app.roster.provisioning;

import java.util.Locale;
import java.util.Optional;

/**
 * The Pro's word to let a checked import run.
 *
 * @param validRowsOnly whether rows with errors may stay out
 * @param mailsIn language in which everybody whose account is made is mailed a link to the sign-in
 *     page; empty if nobody is
 */
public record Confirmation(boolean validRowsOnly, Optional<Locale> mailsIn) {

  /** Mails nobody. */
  public static Confirmation silent(boolean validRowsOnly) {
    return new Confirmation(validRowsOnly, Optional.empty());
  }
}
