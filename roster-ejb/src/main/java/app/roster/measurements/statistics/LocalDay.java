package app.roster.measurements.statistics;

import app.roster.measurements.catalogue.DayRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which local day a reading counts for, by the event's own clock (rules R2 to R4). */
public final class LocalDay {

  private LocalDay() {}

  /** The day of a moment. */
  public static LocalDate of(Instant moment, ZoneOffset offset) {
    return moment.atOffset(offset).toLocalDate();
  }

  /**
   * The day of an episode: a night counts for the morning it ended, a provider's whole "day" for
   * the date that holds its middle (some providers let days begin at odd hours, and two would fall
   * on one date), everything else for the date it began.
   */
  public static LocalDate of(
      DayRule rule, boolean dayTotal, Instant start, Instant end, ZoneOffset offset) {
    if (rule.isNightly()) {
      return of(end, offset);
    }
    if (dayTotal) {
      return of(start.plus(Duration.between(start, end).dividedBy(2)), offset);
    }
    return of(start, offset);
  }
}
