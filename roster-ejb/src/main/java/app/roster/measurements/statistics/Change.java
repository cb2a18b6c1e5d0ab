package app.roster.measurements.statistics;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.WindowRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What an average did since the window before (rule R15).
 *
 * @param difference in the canonical unit
 * @param direction which arrow to show; none for noise and for averages that rest on few data
 * @param cause why there is an arrow, or none
 */
public record Change(BigDecimal difference, Direction direction, Cause cause) {

  /** Which way the arrow points. */
  public enum Direction {
    UP,
    DOWN,
    NONE
  }

  /** Why there is an arrow, or why there is none. */
  public enum Cause {
    /** The change is large enough, and both averages rest on enough. */
    COUNTS,
    /** The average rests on few data. */
    FEW_DATA,
    /** The average before rests on few data. */
    FEW_DATA_BEFORE,
    /** Nothing changed. */
    SAME,
    /** The change is smaller than what means something. */
    SMALL
  }

  /** Empty while one of the two windows has no average. */
  public static Optional<Change> between(Attribute attribute, Window before, Window now) {
    if (before.average().isEmpty() || now.average().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal difference = difference(attribute, now.average().get(), before.average().get());
    Cause cause = cause(attribute, before, now, difference);
    int sign = cause == Cause.COUNTS ? difference.signum() : 0;
    return Optional.of(new Change(difference, direction(sign), cause));
  }

  private static Cause cause(
      Attribute attribute, Window before, Window now, BigDecimal difference) {
    if (isFewData(attribute, now)) {
      return Cause.FEW_DATA;
    }
    if (isFewData(attribute, before)) {
      return Cause.FEW_DATA_BEFORE;
    }
    if (difference.signum() == 0) {
      return Cause.SAME;
    }
    boolean small = difference.abs().compareTo(attribute.leastChange()) < 0;
    return small ? Cause.SMALL : Cause.COUNTS;
  }

  /** Whether the average of a window deserves the badge "few data" (rule R11). */
  public static boolean isFewData(Attribute attribute, Window window) {
    double seconds = Duration.ofDays(window.length()).toSeconds();
    return attribute.isFewData(
        window.length(), window.days(), window.readings(), window.weight().doubleValue() / seconds);
  }

  private static BigDecimal difference(Attribute attribute, BigDecimal now, BigDecimal before) {
    return attribute.windowRule() == WindowRule.CIRCULAR_MEAN
        ? CircularMean.difference(now, before)
        : now.subtract(before);
  }

  private static Direction direction(int sign) {
    if (sign == 0) {
      return Direction.NONE;
    }
    return sign > 0 ? Direction.UP : Direction.DOWN;
  }
}
