package app.roster.keycloak.api;

import app.roster.keycloak.settings.Setting;
import app.roster.keycloak.settings.SettingType;
import app.roster.keycloak.settings.Settings;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings of a realm as identity admins see them. */
public record SettingsRepresentation(List<Item> items) {

  /**
   * One setting.
   *
   * @param name of the realm attribute
   * @param type {@code flag}, {@code number}, {@code text}, {@code address} or {@code url}
   * @param value what holds, in text form as in the attribute; absent if nothing does
   * @param otherwise the default, absent if there is none
   * @param own whether the realm has a value of its own, valid or not
   * @param minimum least number, of numbers only
   * @param maximum largest number, of numbers only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String name,
      String type,
      String value,
      @JsonProperty("default") String otherwise,
      boolean own,
      Integer minimum,
      Integer maximum) {}

  static SettingsRepresentation of(Settings settings) {
    return new SettingsRepresentation(
        Arrays.stream(Setting.values()).map(setting -> item(setting, settings)).toList());
  }

  private static Item item(Setting setting, Settings settings) {
    boolean number = setting.type() == SettingType.NUMBER;
    return new Item(
        setting.attribute(),
        setting.type().name().toLowerCase(Locale.ROOT),
        settings.value(setting).orElse(null),
        setting.otherwise().orElse(null),
        settings.own(setting).isPresent(),
        number ? setting.minimum() : null,
        number ? setting.maximum() : null);
  }
}
