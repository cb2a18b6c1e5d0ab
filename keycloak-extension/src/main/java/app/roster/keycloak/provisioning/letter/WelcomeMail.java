package app.roster.keycloak.provisioning.letter;

import app.roster.keycloak.mail.Letter;
import app.roster.keycloak.settings.Settings;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;

/** What one organization writes to people whose accounts its imports made. */
final class WelcomeMail {

  private static final String TEMPLATE = "roster-welcome.ftl";

  private final RealmModel realm;
  private final Settings settings;
  private final OrganizationModel organization;

  WelcomeMail(RealmModel realm, OrganizationModel organization) {
    this.realm = realm;
    this.settings = Settings.of(realm);
    this.organization = organization;
  }

  /**
   * What differs from mail to mail. Names from the imported list are none of it: whoever wrote the
   * list would write the mail.
   *
   * @param address the recipient
   * @param locale language of the mail
   * @param madeAt when the account was made, and its temporary password
   * @param signInPage of the application
   * @param stopLink leads to the page that ends such mails
   */
  record Facts(String address, Locale locale, Instant madeAt, URI signInPage, String stopLink) {}

  Letter letter(Facts facts) {
    String from = Letter.oneLine(organization.getName());
    String product = Letter.oneLine(settings.productName());
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("organization", from);
    attributes.put("product", product);
    attributes.put("address", facts.address());
    attributes.put("link", facts.signInPage().toString());
    attributes.put("stopLink", facts.stopLink());
    attributes.put("expires", lastDay(facts));
    attributes.put("resettable", realm.isResetPasswordAllowed());
    attributes.put("support", settings.supportAddress().orElse(""));
    attributes.put("language", facts.locale().toLanguageTag());
    return new Letter(
        facts.address(),
        facts.locale(),
        "rosterWelcomeSubject",
        List.of(from, product),
        TEMPLATE,
        attributes);
  }

  private String lastDay(Facts facts) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(facts.locale())
        .format(facts.madeAt().plus(settings.temporaryPasswordLifespan()).atZone(ZoneOffset.UTC));
  }
}
