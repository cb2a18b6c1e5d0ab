package app.roster.provisioning.csv;

import app.roster.clients.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * The rule of each column. Every rule answers with the code of what is wrong, or with nothing.
 *
 * @param tags those that a row may name
 */
record RowRules(BirthdateRule birthdates, KnownTags tags) {

  private static final int PASSWORD_FLOOR = 8;
  private static final int PASSWORD_LIMIT = 1000;
  private static final int TEXT_LIMIT = 255;

  /** What is wrong, and what helps to see it. */
  record Verdict(String code, String detail) {

    static Optional<Verdict> of(String code, String detail) {
      return Optional.of(new Verdict(code, detail));
    }

    static Optional<Verdict> of(String code) {
      return of(code, "");
    }
  }

  /** What is wrong with a cell of this column. */
  Optional<Verdict> check(Column column, String cell) {
    return switch (column) {
      case EMAIL -> email(cell);
      case PASSWORD -> password(cell);
      case FIRST_NAME, LAST_NAME -> name(cell);
      case BIRTHDATE -> birthdates.check(Cell.trimmed(cell));
      case GENDER -> gender(cell);
      case TAG -> tag(Cell.trimmed(cell));
      case EXTERNAL_ID -> externalId(cell);
      case PROBLEM -> Optional.empty();
    };
  }

  /** The address in a cell, if it is one in which everything can be seen. */
  static Optional<EmailAddress> addressIn(String cell) {
    String typed = Cell.trimmed(cell);
    return Cell.isVisible(typed) ? EmailAddress.parse(typed) : Optional.empty();
  }

  static Optional<String> genderOf(String cell) {
    return switch (Cell.trimmed(cell).toLowerCase(Locale.ROOT)) {
      case "m", "male" -> Optional.of("male");
      case "f", "female" -> Optional.of("female");
      default -> Optional.empty();
    };
  }

  /** Whether a password lacks upper or lower case letters, digits or other characters. */
  static boolean isWeak(String password) {
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    boolean other = false;
    for (int i = 0; i < password.length(); i += Character.charCount(password.codePointAt(i))) {
      int character = password.codePointAt(i);
      upper |= Character.isUpperCase(character);
      lower |= Character.isLowerCase(character);
      digit |= Character.isDigit(character);
      other |= !Character.isLetterOrDigit(character);
    }
    return !(upper && lower && digit && other);
  }

  private static Optional<Verdict> email(String cell) {
    if (Cell.isEmpty(cell)) {
      return Verdict.of("email_missing");
    }
    return addressIn(cell).isPresent()
        ? Optional.empty()
        : Verdict.of("email_invalid", Cell.trimmed(cell));
  }

  private static Optional<Verdict> password(String cell) {
    if (cell.isEmpty()) {
      // One will be generated.
      return Optional.empty();
    }
    int length = cell.codePointCount(0, cell.length());
    if (length < PASSWORD_FLOOR) {
      return Verdict.of("password_too_short");
    }
    if (length > PASSWORD_LIMIT) {
      return Verdict.of("password_too_long");
    }
    return cell.indexOf('\0') >= 0 ? Verdict.of("password_control") : Optional.empty();
  }

  private static Optional<Verdict> name(String cell) {
    if (Cell.isEmpty(cell)) {
      return Verdict.of("name_missing");
    }
    String name = Cell.trimmed(cell);
    if (hasControl(name)) {
      return Verdict.of("name_control", name);
    }
    return name.length() > TEXT_LIMIT ? Verdict.of("name_too_long") : Optional.empty();
  }

  private static Optional<Verdict> gender(String cell) {
    return Cell.isEmpty(cell) || genderOf(cell).isPresent()
        ? Optional.empty()
        : Verdict.of("gender_unknown", Cell.trimmed(cell));
  }

  private Optional<Verdict> tag(String tag) {
    return tag.isEmpty() || tags.find(tag).isPresent()
        ? Optional.empty()
        : Verdict.of("tag_unknown", tag);
  }

  private static Optional<Verdict> externalId(String cell) {
    String id = Cell.trimmed(cell);
    if (hasControl(id)) {
      return Verdict.of("external_id_control", id);
    }
    return id.length() > TEXT_LIMIT ? Verdict.of("external_id_too_long") : Optional.empty();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
