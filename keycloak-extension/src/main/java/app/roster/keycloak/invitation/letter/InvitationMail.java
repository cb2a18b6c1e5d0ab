package app.roster.keycloak.invitation.letter;

import app.roster.keycloak.invitation.Occasion;
import app.roster.keycloak.mail.Letter;
import app.roster.keycloak.settings.Settings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;

/** The mails about invitations of one organization; a preview is the same mail. */
public final class InvitationMail {

  private static final String TEMPLATE = "roster-invitation.ftl";

  private final Settings settings;
  private final OrganizationModel organization;

  public InvitationMail(RealmModel realm, OrganizationModel organization) {
    this.settings = Settings.of(realm);
    this.organization = organization;
  }

  /**
   * What differs from mail to mail.
   *
   * @param address the recipient
   * @param locale language of the mail
   * @param inviter name of the Pro, may be empty
   * @param message the Pro's words
   * @param expiresAt until when it can be accepted
   * @param link leads to sign-up
   * @param stopLink leads to the page that ends such mails
   */
  public record Facts(
      String address,
      Locale locale,
      String inviter,
      Optional<String> message,
      Instant expiresAt,
      String link,
      String stopLink) {}

  public Letter letter(Occasion occasion, Facts facts) {
    String from = Letter.oneLine(organization.getName());
    String product = Letter.oneLine(settings.productName());
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("reminder", occasion == Occasion.REMINDER);
    attributes.put("organization", from);
    attributes.put("product", product);
    attributes.put("inviter", facts.inviter());
    attributes.put(
        "messageLines", facts.message().map(text -> text.lines().toList()).orElse(List.of()));
    attributes.put("link", facts.link());
    attributes.put("stopLink", facts.stopLink());
    attributes.put("expires", day(facts));
    attributes.put("support", settings.supportAddress().orElse(""));
    attributes.put("language", facts.locale().toLanguageTag());
    return new Letter(
        facts.address(),
        facts.locale(),
        occasion.subjectKey(),
        List.of(from, product),
        TEMPLATE,
        attributes);
  }

  private static String day(Facts facts) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(facts.locale())
        .format(facts.expiresAt().atZone(ZoneOffset.UTC));
  }
}
