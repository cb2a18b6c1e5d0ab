package app.roster.generator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody who is measured.
 *
 * @param number chooses body, habits and devices; the same number is the same person
 * @param zone the clock the person lives by
 * @param onlyDay the one day this person ever measured anything (one weight, one step count)
 */
public record Subject(int number, ZoneId zone, Optional<LocalDate> onlyDay) {

  public static Subject of(int number, ZoneId zone) {
    return new Subject(number, zone, Optional.empty());
  }

  /** Somebody with exactly one weight and one step count, both on that day. */
  public static Subject withOneDay(int number, ZoneId zone, LocalDate day) {
    return new Subject(number, zone, Optional.of(day));
  }
}
