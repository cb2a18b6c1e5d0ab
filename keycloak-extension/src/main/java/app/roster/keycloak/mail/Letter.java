package app.roster.keycloak.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail about to be sent.
 *
 * @param address the recipient
 * @param locale language of subject and text
 * @param subjectKey key of the subject in the mail theme's messages
 * @param subjectArguments what fills the subject
 * @param template name of the template in {@code html/} and {@code text/}
 * @param attributes what the template shows
 */
public record Letter(
    String address,
    Locale locale,
    String subjectKey,
    List<Object> subjectArguments,
    String template,
    Map<String, Object> attributes) {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  /** They would turn around the words that follow the name. */
  private static final Pattern DIRECTIONS =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  /**
   * A name as it may stand in a header or within a sentence: no line breaks, no other control
   * characters, none that change the direction of writing.
   */
  public static String oneLine(String name) {
    String plain = DIRECTIONS.matcher(name).replaceAll("");
    return BREAKS.matcher(plain).replaceAll(" ").strip();
  }
}
