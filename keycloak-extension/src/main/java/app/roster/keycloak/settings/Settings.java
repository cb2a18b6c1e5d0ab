package app.roster.keycloak.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** What the operator of a realm has chosen: realm attributes, so that they survive export. */
public final class Settings implements Choices {

  private final RealmModel realm;

  private Settings(RealmModel realm) {
    this.realm = realm;
  }

  public static Settings of(RealmModel realm) {
    return new Settings(realm);
  }

  /** Whether the extension works in this realm at all; elsewhere it stays silent. */
  public boolean enabled() {
    return flag(Setting.ENABLED);
  }

  public String appClientId() {
    return value(Setting.APP_CLIENT_ID).orElseThrow();
  }

  /** Address of the web app, ending with a slash; empty while the operator has not set it. */
  public Optional<URI> appUrl() {
    return value(Setting.APP_URL).map(url -> URI.create(url.endsWith("/") ? url : url + "/"));
  }

  public String productName() {
    return value(Setting.PRODUCT_NAME).orElseThrow();
  }

  public Optional<String> supportAddress() {
    return value(Setting.SUPPORT_ADDRESS);
  }

  /** Whether people without an invitation may register. */
  public boolean openRegistration() {
    return flag(Setting.OPEN_REGISTRATION);
  }

  /** Whether imported names may hold any character. */
  public boolean freeNames() {
    return flag(Setting.FREE_NAMES);
  }

  /** How long an invitation can be accepted after it was last sent. */
  public Duration invitationLifespan() {
    return Duration.ofDays(number(Setting.INVITATION_DAYS));
  }

  /** The longest lifespan a caller may ask for, in days. */
  public int longestInvitationDays() {
    return Setting.INVITATION_DAYS.maximum();
  }

  /** Least time between two mails of one invitation that a Pro asks for. */
  public Duration resendPause() {
    return Duration.ofSeconds(number(Setting.RESEND_PAUSE));
  }

  /** How long a password that an import gave can be used to sign in. */
  public Duration temporaryPasswordLifespan() {
    return Duration.ofDays(number(Setting.TEMPORARY_PASSWORD_DAYS));
  }

  /** How long the report of an import that has ended is kept. */
  public Duration importRetention() {
    return Duration.ofDays(number(Setting.IMPORT_DAYS));
  }

  /** How long it is remembered who looked at whom. */
  public Duration clientViewRetention() {
    return Duration.ofDays(number(Setting.CLIENT_VIEW_DAYS));
  }

  /** How many years old one must be to give a birthdate; 0 means any age. */
  public int minimumAge() {
    return number(Setting.MINIMUM_AGE);
  }

  public int number(Setting setting) {
    return value(setting).map(Integer::parseInt).orElseThrow();
  }

  @Override
  public Optional<String> own(Option option) {
    return Optional.ofNullable(realm.getAttribute(option.attribute()))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
