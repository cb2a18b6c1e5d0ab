package app.roster.keycloak.settings;

import java.util.List;
import java.util.Optional;

/**
 * Every choice an organization has, with its default. {@code docs/configuration.md} lists exactly
 * these.
 */
public enum OrganizationSetting implements Option {
  /** Keycloak keeps attributes of organizations in 255 characters. */
  INVITATION_MESSAGE("roster.invitation-message", SettingType.LINES, null, 1, 255),
  REMINDER_DAYS("roster.reminder-days", SettingType.NUMBER, null, 1, 30),
  CLIENT_INVITERS("roster.client-inviters", SettingType.CHOICE, "TEAM", 0, 0) {
    @Override
    public List<String> choices() {
      return List.of("TEAM", "ADMINISTRATORS");
    }
  },
  REQUESTS("roster.requests", SettingType.FLAG, "false", 0, 0),
  CLIENT_VIEW_USE("roster.client-view.use", SettingType.CHOICE, "FREE", 0, 0) {
    @Override
    public List<String> choices() {
      return List.of("FREE", "WITH_REASON", "OFF");
    }
  },
  CLIENT_VIEW_MINUTES("roster.client-view.max-minutes", SettingType.NUMBER, null, 10, 60);

  private final String attribute;
  private final SettingType type;
  private final String otherwise;
  private final int minimum;
  private final int maximum;

  OrganizationSetting(
      String attribute, SettingType type, String otherwise, int minimum, int maximum) {
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
