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
 */
public record Change(BigDecimal difference, Direction direction) {

  /** Which way the arrow points. */
  public enum Direction {
    UP,
    DOWN,
    NONE
  }

  /** Empty while one of the two windows has no average. */
  public static Optional<Change> between(Attribute attribute, Window before, Window now) {
    if (before.average().isEmpty() || now.average().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal difference = difference(attribute, now.average().get(), before.average().get());
    boolean counts =
        !isFewData(attribute, before)
            && !isFewData(attribute, now)
            && difference.signum() != 0
            && difference.abs().compareTo(attribute.leastChange()) >= 0;
    return Optional.of(new Change(difference, direction(counts ? difference.signum() : 0)));
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
