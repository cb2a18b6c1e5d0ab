package app.roster.keycloak.settings;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of values a {@link Setting} can have, and what makes a value one of the kind. */
public enum SettingType {
  FLAG {
    @Override
    Optional<String> violation(String value, Option option) {
      return unless(value.equals("true") || value.equals("false"), "not_a_flag");
    }
  },
  NUMBER {
    @Override
    Optional<String> violation(String value, Option option) {
      if (!WHOLE.matcher(value).matches()) {
        return Optional.of("not_a_number");
      }
      int number = Integer.parseInt(value);
      return unless(number >= option.minimum() && number <= option.maximum(), "out_of_range");
    }
  },
  TEXT {
    @Override
    Optional<String> violation(String value, Option option) {
      return unless(value.codePoints().noneMatch(Character::isISOControl), "control_character")
          .or(() -> unless(value.length() <= option.maximum(), "too_long"));
    }
  },
  /** Text that may have several lines. */
  LINES {
    @Override
    Optional<String> violation(String value, Option option) {
      return unless(value.codePoints().noneMatch(SettingType::isNoText), "control_character")
          .or(() -> unless(value.length() <= option.maximum(), "too_long"));
    }
  },
  CHOICE {
    @Override
    Optional<String> violation(String value, Option option) {
      return unless(option.choices().contains(value), "not_a_choice");
    }
  },
  ADDRESS {
    @Override
    Optional<String> violation(String value, Option option) {
      return unless(
          value.length() <= option.maximum() && MAIL.matcher(value).matches(),
          "not_a_mail_address");
    }
  },
  URL {
    @Override
    Optional<String> violation(String value, Option option) {
      return unless(value.length() <= option.maximum() && isWebAddress(value), "not_a_web_address");
    }
  };

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern MAIL =
      Pattern.compile("[^\\s\\p{Cntrl}@<>\",;]+@[^\\s\\p{Cntrl}@<>\",;]+");

  /** The stable reason why a text is no value of this type, or empty. */
  abstract Optional<String> violation(String value, Option option);

  private static boolean isNoText(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\r';
  }

  private static Optional<String> unless(boolean holds, String violation) {
    return holds ? Optional.empty() : Optional.of(violation);
  }

  private static boolean isWebAddress(String value) {
    try {
      URI address = URI.create(value);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
