package app.roster.provisioning.csv;

import app.roster.clients.EmailAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule of each column. Every rule answers with the code of what is wrong, or with nothing.
 *
 * @param today last day a person can have been born on
 */
record RowRules(LocalDate today) {

  private static final int PASSWORD_FLOOR = 8;
  private static final int TEXT_LIMIT = 255;
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{3,4}");
  private static final List<DateTimeFormatter> NEAR_MISSES =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT),
          DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT),
          DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));

  /** What is wrong, and what helps to see it. */
  record Verdict(String code, String detail) {

    static Optional<Verdict> of(String code, String detail) {
      return Optional.of(new Verdict(code, detail));
    }

    static Optional<Verdict> of(String code) {
      return of(code, "");
    }
  }

  Optional<Verdict> email(String cell) {
    if (cell.isBlank()) {
      return Verdict.of("email_missing");
    }
    return EmailAddress.parse(cell).isPresent()
        ? Optional.empty()
        : Verdict.of("email_invalid", cell);
  }

  Optional<Verdict> password(String cell) {
    if (cell.isEmpty()) {
      return Verdict.of("password_missing");
    }
    if (cell.indexOf('\0') >= 0 || cell.length() > TEXT_LIMIT) {
      return Verdict.of(cell.length() > TEXT_LIMIT ? "password_too_long" : "password_control");
    }
    return cell.codePointCount(0, cell.length()) < PASSWORD_FLOOR
        ? Verdict.of("password_too_short")
        : Optional.empty();
  }

  Optional<Verdict> name(String cell) {
    if (cell.isBlank()) {
      return Verdict.of("name_missing");
    }
    if (cell.codePoints().anyMatch(Character::isISOControl)) {
      return Verdict.of("name_control");
    }
    return cell.length() > TEXT_LIMIT ? Verdict.of("name_too_long") : Optional.empty();
  }

  Optional<Verdict> birthdate(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{8}")) {
      return meant(text)
          .map(day -> new Verdict("birthdate_meant", COMPACT.format(day)))
          .or(() -> Verdict.of("birthdate_format", text));
    }
    return day(text)
        .map(day -> range(day, text))
        .orElseGet(() -> Verdict.of("birthdate_no_such_day", text));
  }

  Optional<Verdict> gender(String cell) {
    return cell.isBlank() || genderOf(cell).isPresent()
        ? Optional.empty()
        : Verdict.of("gender_unknown", cell);
  }

  static Optional<LocalDate> day(String text) {
    return parse(COMPACT, text.strip());
  }

  static Optional<String> genderOf(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "m", "male" -> Optional.of("male");
      case "f", "female" -> Optional.of("female");
      default -> Optional.empty();
    };
  }

  /** Whether a password lacks upper or lower case letters, digits or other characters. */
  static boolean isWeak(String password) {
    return password.codePoints().noneMatch(Character::isUpperCase)
        || password.codePoints().noneMatch(Character::isLowerCase)
        || password.codePoints().noneMatch(Character::isDigit)
        || password.codePoints().allMatch(Character::isLetterOrDigit);
  }

  private Optional<Verdict> range(LocalDate day, String text) {
    if (day.isAfter(today)) {
      return Verdict.of("birthdate_in_future", text);
    }
    return day.isBefore(OLDEST) ? Verdict.of("birthdate_too_early", text) : Optional.empty();
  }

  // What spreadsheets make of a date, and what people type.
  private Optional<LocalDate> meant(String text) {
    if (SERIAL.matcher(text).matches()) {
      return Optional.of(SPREADSHEET_EPOCH.plusDays(Long.parseLong(text)))
          .filter(day -> !day.isAfter(today));
    }
    return NEAR_MISSES.stream().flatMap(format -> parse(format, text).stream()).findFirst();
  }

  private static Optional<LocalDate> parse(DateTimeFormatter format, String text) {
    try {
      return Optional.of(LocalDate.parse(text, format.withResolverStyle(ResolverStyle.STRICT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
