package app.roster.keycloak.settings;

import java.util.Optional;

/** What somebody has chosen of the {@link Option}s they have. */
public interface Choices {

  /** What is set, valid or not. */
  Optional<String> own(Option option);

  /** What holds: what is set if it is valid, else the default, if there is one. */
  default Optional<String> value(Option option) {
    return own(option).filter(value -> option.violation(value).isEmpty()).or(option::otherwise);
  }

  /** Whether a {@link SettingType#FLAG} holds. */
  default boolean flag(Option option) {
    return value(option).map(Boolean::parseBoolean).orElse(false);
  }
}
