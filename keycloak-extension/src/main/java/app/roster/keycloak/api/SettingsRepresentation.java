package app.roster.keycloak.api;

import app.roster.keycloak.settings.Choices;
import app.roster.keycloak.settings.Option;
import app.roster.keycloak.settings.SettingType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings of a realm or an organization as those see them who may change them. */
public record SettingsRepresentation(List<Item> items) {

  /**
   * One setting.
   *
   * @param name of the attribute
   * @param type {@code flag}, {@code number}, {@code text}, {@code lines}, {@code choice}, {@code
   *     address} or {@code url}
   * @param value what holds, in text form as in the attribute; absent if nothing does
   * @param otherwise the default, absent if there is none
   * @param own whether there is a value of its own, valid or not
   * @param minimum least number, of numbers only
   * @param maximum largest number, or most characters of a text; absent for other types
   * @param choices of a choice only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String name,
      String type,
      String value,
      @JsonProperty("default") String otherwise,
      boolean own,
      Integer minimum,
      Integer maximum,
      List<String> choices) {}

  static SettingsRepresentation of(Choices chosen, Option... options) {
    return new SettingsRepresentation(
        Arrays.stream(options).map(option -> item(option, chosen)).toList());
  }

  private static Item item(Option option, Choices chosen) {
    return new Item(
        option.attribute(),
        option.type().name().toLowerCase(Locale.ROOT),
        chosen.value(option).orElse(null),
        option.otherwise().orElse(null),
        chosen.own(option).isPresent(),
        option.type() == SettingType.NUMBER ? option.minimum() : null,
        option.maximum() > 0 ? option.maximum() : null,
        option.choices().isEmpty() ? null : option.choices());
  }
}
