package app.roster.keycloak.settings;

import java.util.Optional;

/**
 * Every choice the operator of a realm has, with its default. {@code docs/configuration.md} lists
 * exactly these.
 */
public enum Setting implements Option {
  ENABLED("roster.enabled", SettingType.FLAG, "false"),
  APP_CLIENT_ID("roster.app-client-id", SettingType.TEXT, "roster-app", 1, 255),
  APP_URL("roster.app-url", SettingType.URL, null, 1, 1000),
  PRODUCT_NAME("roster.product-name", SettingType.TEXT, "Roster", 1, 100),
  SUPPORT_ADDRESS("roster.support-address", SettingType.ADDRESS, null, 1, 254),
  OPEN_REGISTRATION("roster.open-registration", SettingType.FLAG, "false"),
  FREE_NAMES("roster.free-names", SettingType.FLAG, "false"),
  MINIMUM_AGE("roster.minimum-age", SettingType.NUMBER, "0", 0, 120),
  INVITATION_DAYS("roster.invitation-days", SettingType.NUMBER, "7", 1, 90),
  INVITATIONS_PER_PRO(
      "roster.invitations-per-pro-and-minute", SettingType.NUMBER, "200", 1, 1_000_000),
  MAILS_PER_ADDRESS("roster.mails-per-address-and-hour", SettingType.NUMBER, "20", 1, 1_000_000),
  MAILS_PER_ORGANIZATION(
      "roster.mails-per-organization-and-day", SettingType.NUMBER, "2000", 1, 1_000_000),
  IMPORT_MAILS_PER_ORGANIZATION(
      "roster.import-mails-per-organization-and-day", SettingType.NUMBER, "2000", 1, 1_000_000),
  RESENDS_PER_DAY("roster.resends-per-day", SettingType.NUMBER, "5", 1, 1_000_000),
  RESEND_PAUSE("roster.resend-pause-seconds", SettingType.NUMBER, "60", 0, 86_400),
  JOIN_VISITS_PER_ADDRESS(
      "roster.join-visits-per-address-and-hour", SettingType.NUMBER, "100", 1, 1_000_000),
  JOIN_VISITS_PER_ORGANIZATION(
      "roster.join-visits-per-organization-and-hour", SettingType.NUMBER, "1000", 1, 1_000_000),
  REQUEST_PAUSE("roster.request-pause-days", SettingType.NUMBER, "30", 0, 3650),
  TEMPORARY_PASSWORD_DAYS("roster.temporary-password-days", SettingType.NUMBER, "30", 1, 365),
  IMPORT_DAYS("roster.import-days", SettingType.NUMBER, "90", 1, 3650),
  /** Six years: 45 CFR 164.316(b)(2)(i). */
  CLIENT_VIEW_DAYS("roster.client-view-days", SettingType.NUMBER, "2192", 30, 36_500);

  private final String attribute;
  private final SettingType type;
  private final String otherwise;
  private final int minimum;
  private final int maximum;

  Setting(String attribute, SettingType type, String otherwise) {
    this(attribute, type, otherwise, 0, 0);
  }

  Setting(String attribute, SettingType type, String otherwise, int minimum, int maximum) {
    this.attribute = attribute;
    this.type = type;
    this.otherwise = otherwise;
    this.minimum = minimum;
    this.maximum = maximum;
  }

  @Override
  public String attribute() {
    return attribute;
  }

  @Override
  public SettingType type() {
    return type;
  }

  @Override
  public Optional<String> otherwise() {
    return Optional.ofNullable(otherwise);
  }

  @Override
  public int minimum() {
    return minimum;
  }

  @Override
  public int maximum() {
    return maximum;
  }
}
