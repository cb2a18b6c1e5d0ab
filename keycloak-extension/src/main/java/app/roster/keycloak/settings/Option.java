package app.roster.keycloak.settings;

import java.util.List;
import java.util.Optional;

/** Something that can be chosen: where it is kept, what it may be, and what holds without it. */
public interface Option {

  /** Name of the attribute of the realm or the organization. */
  String attribute();

  SettingType type();

  /** What holds while nothing valid is set; empty where nothing does. */
  Optional<String> otherwise();

  /** Smallest number; 0 where the type is not a number. */
  int minimum();

  /** Largest number, or most characters; 0 where the type has no such limit. */
  int maximum();

  /** The values of a {@link SettingType#CHOICE}; empty for every other type. */
  default List<String> choices() {
    return List.of();
  }

  /** The stable reason why this value cannot be set, or empty. */
  default Optional<String> violation(String value) {
    return type().violation(value, this);
  }
}
