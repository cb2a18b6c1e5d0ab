package app.roster.keycloak.mail;

import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;

/**
 * A letter as its reader would see it.
 *
 * @param subject the header
 * @param html the HTML part
 * @param text the plain part
 */
public record LetterPreview(String subject, String html, String text) {

  /** Renders as for sending, and sends nothing. */
  public static LetterPreview of(KeycloakSession session, Letter letter) {
    Unsent templates = new Unsent(session);
    try {
      new Dispatch(session).hand(letter, templates);
    } catch (EmailException e) {
      throw new IllegalStateException("the mail templates do not work", e);
    }
    return templates.rendered;
  }

  /** Keycloak's templates, which keep what the mail server would be given. */
  private static final class Unsent extends FreeMarkerEmailTemplateProvider {

    private LetterPreview rendered;

    Unsent(KeycloakSession session) {
      super(session);
    }

    @Override
    protected void send(
        Map<String, String> config,
        String subject,
        String textBody,
        String htmlBody,
        String address) {
      rendered = new LetterPreview(subject, htmlBody, textBody);
    }
  }
}
