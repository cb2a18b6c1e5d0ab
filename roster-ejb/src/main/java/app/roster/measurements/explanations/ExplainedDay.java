package app.roster.measurements.explanations;

import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.DayValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One date of a window.
 *
 * @param value what the day counts as; empty without a plausible value
 * @param implausible how many values of it were left out as beyond what people have
 * @param others other sources that have values of the day
 * @param over whether the day may count; a total of today may not
 */
public record ExplainedDay(
    LocalDate date, Optional<DayValue> value, int implausible, Set<Source> others, boolean over) {

  public ExplainedDay {
    others = Set.copyOf(others);
  }

  /** Whether it is part of the average. */
  public boolean isUsed() {
    return over && value.isPresent();
  }

  /** Why it is not; empty where it is. */
  public Optional<Absence> absence() {
    if (isUsed()) {
      return Optional.empty();
    }
    if (!over) {
      return Optional.of(Absence.NOT_OVER);
    }
    if (implausible > 0) {
      return Optional.of(Absence.IMPLAUSIBLE);
    }
    return Optional.of(others.isEmpty() ? Absence.NO_DATA : Absence.OTHER_SOURCE);
  }
}
