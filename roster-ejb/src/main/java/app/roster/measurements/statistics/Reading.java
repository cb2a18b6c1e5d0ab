package app.roster.measurements.statistics;

import app.roster.measurements.catalogue.Range;
import app.roster.measurements.catalogue.Scale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One plausible reading, as the rules see it.
 *
 * @param day the local day it counts for, see {@link LocalDay}
 * @param end when the episode ended; null for a moment
 * @param value in the canonical unit
 * @param original in the unit it came in, given by {@code scale}
 * @param dayTotal whether the provider means the whole day
 */
public record Reading(
    LocalDate day,
    Instant start,
    Instant end,
    BigDecimal value,
    BigDecimal original,
    Scale scale,
    boolean dayTotal,
    Instant receivedAt) {

  /** Length of the episode; empty for a moment. */
  Optional<Duration> duration() {
    return Optional.ofNullable(end).map(finish -> Duration.between(start, finish));
  }

  boolean overlaps(Reading other) {
    return end != null
        && other.end != null
        && start.isBefore(other.end)
        && other.start.isBefore(end);
  }

  /**
   * Limits are compared in the unit the reading came in, as people know them: 10.0 mmol/L is in a
   * range up to 180 mg/dL, although it converts to 180.156 (rule R16).
   */
  boolean isWithin(Range goal) {
    return new Range(limit(goal.low()), limit(goal.high())).contains(original);
  }

  private BigDecimal limit(BigDecimal canonical) {
    boolean sameUnit = original.compareTo(value) == 0;
    return canonical == null || sameUnit ? canonical : scale.shown(canonical);
  }
}
