package app.roster.web.dashboards.values;

import app.roster.measurements.catalogue.Unit;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: with a point or a comma, with or without thousands marked. */
final class TypedNumber {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,9})?");

  private TypedNumber() {}

  /** Empty if it is no number. */
  static Optional<BigDecimal> parse(String typed, Locale locale) {
    String text = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f']", "");
    String separator = Pattern.quote(group(locale));
    boolean grouped = text.matches("-?\\d{1,3}(?:" + separator + "\\d{3})+(?:\\D\\d+)?");
    String number = grouped ? text.replaceAll(separator, "") : text;
    return PLAIN.matcher(number).matches()
        ? Optional.of(new BigDecimal(number.replace(',', '.')))
        : Optional.empty();
  }

  /** A number as it could have been typed: nothing is rounded, no thousands are marked. */
  static String text(BigDecimal number, Unit unit, Locale locale) {
    if (unit == Unit.TIME_OF_DAY) {
      return LocalTime.MIN.plusMinutes(number.longValue()).toString();
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return plain.toPlainString().replace('.', point);
  }

  /** Minutes after midnight of a time such as {@code 23:40}. */
  static Optional<BigDecimal> parseTime(String typed) {
    try {
      LocalTime time = LocalTime.parse(typed == null ? "" : typed.strip());
      return Optional.of(BigDecimal.valueOf(time.toSecondOfDay() / 60));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static String group(Locale locale) {
    return String.valueOf(DecimalFormatSymbols.getInstance(locale).getGroupingSeparator());
  }
}
