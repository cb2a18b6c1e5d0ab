package app.roster.measurements;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.Change;
import app.roster.measurements.statistics.Window;
import app.roster.measurements.statistics.Windows;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one attribute of one person comes to, from the source that is shown. Table cell, tile, smart
 * row, report and export all read this.
 *
 * @param asOf the person's own day the windows end with
 * @param current windows by their length in days, see {@link Windows#LENGTHS}
 * @param before the windows before those
 */
public record SummaryRow(
    Attribute attribute,
    Source source,
    LocalDate asOf,
    long total,
    Latest latest,
    Map<Integer, Window> current,
    Map<Integer, Window> before) {

  /** The window of that length. */
  public Window window(int length) {
    return current.get(length);
  }

  /** What the average did since the window before; empty while one of the two has none. */
  public Optional<Change> change(int length) {
    return Change.between(attribute, before.get(length), current.get(length));
  }

  /** Whether an average rests on too little to be relied on. */
  public boolean isFewData(int length) {
    return Change.isFewData(attribute, current.get(length));
  }

  /** Days since the latest value, in the person's calendar. */
  public long age() {
    return Math.max(0, ChronoUnit.DAYS.between(latest.date(), asOf));
  }

  /** Whether the latest value is older than values of this attribute should be. */
  public boolean isStale() {
    return age() > attribute.staleAfterDays();
  }

  public List<Integer> lengths() {
    return Windows.LENGTHS;
  }
}
