package app.roster.provisioning.csv;

import app.roster.provisioning.csv.RowRules.Verdict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day as {@code YYYYMMDD}. What spreadsheets make of such a day, and what people type instead, is
 * answered with what was probably meant, but only where one day can be meant.
 *
 * @param today last day a person can have been born on
 */
record BirthdateRule(LocalDate today) {

  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
  private static final Pattern COMPACT = Pattern.compile("[0-9]{8}");
  private static final Pattern DECIMAL = Pattern.compile("([0-9]{8})[.,]0+");
  private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}");
  private static final Pattern MIDNIGHT = Pattern.compile("[T ]+0?0:00(:00([.]0+)?)?Z?$");
  private static final List<DateTimeFormatter> NEAR_MISSES =
      Stream.of(
              "uuuu-M-d",
              "uuuu/M/d",
              "uuuu.M.d",
              "d.M.uuuu",
              "d-M-uuuu",
              "d/M/uuuu",
              "M/d/uuuu",
              "d-MMM-uuuu",
              "d MMM uuuu",
              "MMM d, uuuu")
          .map(BirthdateRule::format)
          .toList();

  /**
   * What is wrong with a text.
   *
   * @param text without blanks around it
   */
  Optional<Verdict> check(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!COMPACT.matcher(text).matches()) {
      return meant(text)
          .map(day -> new Verdict("birthdate_meant", DateTimeFormatter.BASIC_ISO_DATE.format(day)))
          .or(() -> Verdict.of("birthdate_format", text));
    }
    return day(text)
        .map(day -> range(day, text))
        .orElseGet(() -> Verdict.of("birthdate_no_such_day", text));
  }

  /** The day that stands there, if there is such a day. */
  static Optional<LocalDate> day(String text) {
    if (!COMPACT.matcher(text).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    try {
      return Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<Verdict> range(LocalDate day, String text) {
    if (day.isAfter(today)) {
      return Verdict.of("birthdate_in_future", text);
    }
    return day.isBefore(OLDEST) ? Verdict.of("birthdate_too_early", text) : Optional.empty();
  }

  private Optional<LocalDate> meant(String text) {
    String date = MIDNIGHT.matcher(text).replaceFirst("");
    List<LocalDate> days =
        Stream.of(decimal(date), serial(date), NEAR_MISSES.stream().flatMap(f -> parse(f, date)))
            .flatMap(found -> found)
            .filter(day -> range(day, date).isEmpty())
            .distinct()
            .toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  private static Stream<LocalDate> decimal(String text) {
    return DECIMAL
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .flatMap(day -> day(day).stream());
  }

  private static Stream<LocalDate> serial(String text) {
    return SERIAL.matcher(text).matches()
        ? Stream.of(SPREADSHEET_EPOCH.plusDays(Long.parseLong(text)))
        : Stream.empty();
  }

  private static Stream<LocalDate> parse(DateTimeFormatter format, String text) {
    try {
      return Stream.of(LocalDate.parse(text, format));
    } catch (DateTimeException notWrittenLikeThis) {
      return Stream.empty();
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
