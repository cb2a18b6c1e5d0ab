package app.roster.keycloak.joinrequest;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person sends to an organization.
 *
 * @param message the person's words, if any
 * @param locale language of the page, and of the answer
 * @param textVersion version of the words that said what will be shared
 */
public record NewJoinRequest(Optional<String> message, Locale locale, String textVersion) {

  /** In characters. */
  public static final int MESSAGE_LIMIT = 500;

  /** A message as it is stored: plain text, without blanks around it; empty if nothing was said. */
  public static Optional<String> message(String typed) {
    return Optional.ofNullable(typed)
        .map(text -> text.replace("\r\n", "\n").replace("\u0000", "").strip())
        .filter(text -> !text.isEmpty());
  }

  /** Whether a message is longer than anybody may send. */
  public static boolean isTooLong(Optional<String> message) {
    return message
        .filter(text -> text.codePointCount(0, text.length()) > MESSAGE_LIMIT)
        .isPresent();
  }
}
