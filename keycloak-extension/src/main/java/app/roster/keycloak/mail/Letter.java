package app.roster.keycloak.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /** A name as it may stand in a header: no line breaks, no other control characters. */
  public static String oneLine(String name) {
    return name.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
