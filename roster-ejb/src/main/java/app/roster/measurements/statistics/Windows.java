package app.roster.measurements.statistics;

import static java.util.Comparator.comparing;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.WindowRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Values of days become windows that end today or yesterday (rules R9, R10, R18). */
public final class Windows {

  /** The lengths shown everywhere, in days. */
  public static final List<Integer> LENGTHS = List.of(7, 14, 30, 90);

  /** How many dates back a summary looks: the longest window, the one before it, and today. */
  public static final int REACH = 181;

  private static final int NOON = 720;

  private final Attribute attribute;
  private final List<DayValue> days;
  private final LocalDate asOf;

  /**
   * @param days of one attribute and one source; dates outside the windows are left alone
   * @param asOf the person's own today
   */
  public Windows(Attribute attribute, List<DayValue> days, LocalDate asOf) {
    this.attribute = attribute;
    this.days = days;
    this.asOf = asOf;
  }

  /** The window of that length up to now. */
  public Window current(int length) {
    return reduce(length, span(length));
  }

  /** The window of that length before the current one. */
  public Window before(int length) {
    return reduce(length, spanBefore(length));
  }

  /** The dates the current window spans. */
  public Span span(int length) {
    Span complete = Span.endingWith(asOf.minusDays(1), length);
    if (!attribute.dayRule().isAdditive()) {
      return Span.endingWith(asOf, length);
    }
    // Today is incomplete and left out, unless it is all there is: a first entry must show (A54).
    boolean onlyToday = days.stream().noneMatch(day -> complete.contains(day.date()));
    return onlyToday ? Span.endingWith(asOf, length) : complete;
  }

  /** The dates the window before the current one spans. */
  public Span spanBefore(int length) {
    return span(length).before(length);
  }

  private Window reduce(int length, Span span) {
    List<DayValue> within = days.stream().filter(day -> span.contains(day.date())).toList();
    if (within.isEmpty()) {
      return Window.of(length).build();
    }
    BigDecimal weight = sum(within, DayValue::weight);
    return Window.of(length)
        .covering(within.size(), within.stream().mapToInt(DayValue::readings).sum(), weight)
        .averaging(average(within), deviation(within))
        .between(
            Collections.min(within, order(DayValue::low)).low(),
            Collections.max(within, order(DayValue::high)).high())
        .inRange(inRange(within, weight))
        .build();
  }

  private BigDecimal average(List<DayValue> within) {
    return switch (attribute.windowRule()) {
      case MEAN -> mean(within);
      case TIME_WEIGHTED ->
          quotient(
              sum(within, day -> day.value().multiply(day.weight())),
              sum(within, DayValue::weight));
      case CIRCULAR_MEAN -> CircularMean.of(within.stream().map(DayValue::value).toList());
      case LATEST_ONLY -> null;
    };
  }

  private BigDecimal deviation(List<DayValue> within) {
    boolean hasOne =
        attribute.windowRule() == WindowRule.MEAN
            || attribute.windowRule() == WindowRule.TIME_WEIGHTED;
    if (within.size() < 2 || !hasOne) {
      return null;
    }
    BigDecimal mean = mean(within);
    BigDecimal squares = sum(within, day -> day.value().subtract(mean).pow(2));
    return quotient(squares, BigDecimal.valueOf(within.size() - 1L))
        .sqrt(MathContext.DECIMAL64)
        .setScale(Days.PRECISION, RoundingMode.HALF_UP);
  }

  private static BigDecimal inRange(List<DayValue> within, BigDecimal weight) {
    if (within.stream().anyMatch(day -> day.inRange() == null)) {
      return null;
    }
    return quotient(sum(within, DayValue::inRange), weight);
  }

  /** Times of day run from noon to noon, so that half past midnight is later than 23:30. */
  private Comparator<DayValue> order(Function<DayValue, BigDecimal> value) {
    if (attribute.windowRule() != WindowRule.CIRCULAR_MEAN) {
      return comparing(value);
    }
    return comparing(day -> (value.apply(day).intValue() + NOON) % (2 * NOON));
  }

  private static BigDecimal mean(List<DayValue> within) {
    return quotient(sum(within, DayValue::value), BigDecimal.valueOf(within.size()));
  }

  private static BigDecimal sum(List<DayValue> within, Function<DayValue, BigDecimal> part) {
    return within.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, Days.PRECISION, RoundingMode.HALF_UP);
  }
}
