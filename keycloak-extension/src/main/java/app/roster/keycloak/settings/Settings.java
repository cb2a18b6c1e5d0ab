package app.roster.keycloak.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** What the operator of a realm has chosen: realm attributes, so that they survive export. */
public final class Settings {

  public static final String ENABLED = "roster.enabled";
  public static final String APP_CLIENT_ID = "roster.app-client-id";
  public static final String APP_URL = "roster.app-url";
  public static final String PRODUCT_NAME = "roster.product-name";
  public static final String SUPPORT_ADDRESS = "roster.support-address";
  public static final String INVITATION_DAYS = "roster.invitation-days";
  public static final String OPEN_REGISTRATION = "roster.open-registration";

  private static final int LONGEST_INVITATION_DAYS = 90;

  private final RealmModel realm;

  private Settings(RealmModel realm) {
    this.realm = realm;
  }

  public static Settings of(RealmModel realm) {
    return new Settings(realm);
  }

  /** Whether the extension works in this realm at all; elsewhere it stays silent. */
  public boolean enabled() {
    return Boolean.parseBoolean(text(ENABLED).orElse("false"));
  }

  public String appClientId() {
    return text(APP_CLIENT_ID).orElse("roster-app");
  }

  /** Address of the web app, ending with a slash; empty while the operator has not set it. */
  public Optional<URI> appUrl() {
    return text(APP_URL).map(url -> URI.create(url.endsWith("/") ? url : url + "/"));
  }

  public String productName() {
    return text(PRODUCT_NAME).orElse("Roster");
  }

  public Optional<String> supportAddress() {
    return text(SUPPORT_ADDRESS);
  }

  /** How long an invitation can be accepted after it was last sent. */
  public Duration invitationLifespan() {
    return Duration.ofDays(Math.min(wholeNumber(INVITATION_DAYS, 7), LONGEST_INVITATION_DAYS));
  }

  /** The longest lifespan a caller may ask for, in days. */
  public int longestInvitationDays() {
    return LONGEST_INVITATION_DAYS;
  }

  /** Whether people without an invitation may register. */
  public boolean openRegistration() {
    return Boolean.parseBoolean(text(OPEN_REGISTRATION).orElse("false"));
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(realm.getAttribute(name))
        .map(String::strip)
        .filter(s -> !s.isEmpty());
  }

  private int wholeNumber(String name, int otherwise) {
    return text(name)
        .filter(value -> value.matches("[1-9][0-9]{0,4}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }
}
