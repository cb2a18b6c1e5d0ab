package app.roster.measurements.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers of one attribute in the units and words of whoever looks. Rounds here and only here, so
 * that table, tile, smart row, report and export agree to the last digit.
 */
public final class ValueFormat {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private final Scale scale;
  private final Locale locale;

  public ValueFormat(Attribute attribute, UnitSystem units, Locale locale) {
    this(units.scaleOf(attribute), locale);
  }

  public ValueFormat(Scale scale, Locale locale) {
    this.scale = scale;
    this.locale = locale;
  }

  /** Without the unit; times of day as {@code 23:40}, durations as {@code 7 h 30 min}. */
  public String number(BigDecimal canonical) {
    return switch (scale.unit()) {
      case TIME_OF_DAY -> clock(minutes(canonical));
      case MINUTE -> duration(minutes(canonical));
      default -> decimal(scale.shown(canonical));
    };
  }

  /** The number itself as it is shown, for files that are counted with. */
  public BigDecimal rounded(BigDecimal canonical) {
    return scale.shown(canonical);
  }

  /** The same of a difference between two values. */
  public BigDecimal roundedDifference(BigDecimal canonical) {
    return scale
        .differenceFromCanonical(canonical)
        .setScale(scale.decimals(), RoundingMode.HALF_UP);
  }

  /** What {@link #rounded} is in. */
  public Unit in() {
    return scale.unit();
  }

  /** With the unit. */
  public String full(BigDecimal canonical) {
    return unit().isEmpty() ? number(canonical) : number(canonical) + " " + unit();
  }

  /** A difference with its sign, such as {@code +0.8} or {@code −12}; no unit. */
  public String difference(BigDecimal canonical) {
    BigDecimal shown = roundedDifference(canonical);
    String size = isTime() ? duration(shown.abs().intValue()) : decimal(shown.abs());
    if (shown.signum() == 0) {
      return "±" + size;
    }
    return (shown.signum() < 0 ? "−" : "+") + size;
  }

  /** Sign of the unit after {@link #number}; empty where the number says it all. */
  public String unit() {
    return isTime() ? "" : scale.unit().symbol(locale);
  }

  private boolean isTime() {
    return scale.unit() == Unit.TIME_OF_DAY || scale.unit() == Unit.MINUTE;
  }

  private String decimal(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(scale.decimals());
    format.setMaximumFractionDigits(scale.decimals());
    return format.format(number);
  }

  private String duration(int minutes) {
    boolean withinTheHour = minutes < HOUR;
    String key = withinTheHour ? "duration.minutes" : "duration.hours-minutes";
    Object[] parts =
        withinTheHour ? new Object[] {minutes} : new Object[] {minutes / HOUR, minutes % HOUR};
    return new MessageFormat(Labels.text(key, locale), locale).format(parts);
  }

  private static String clock(int minutes) {
    int within = Math.floorMod(minutes, DAY);
    return String.format(Locale.ROOT, "%02d:%02d", within / HOUR, within % HOUR);
  }

  private static int minutes(BigDecimal canonical) {
    return canonical.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
