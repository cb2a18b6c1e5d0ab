package app.roster.measurements;

import app.roster.measurements.statistics.DayValue;
import java.util.List;
import java.util.Optional;

/**
 * Everything one attribute shows of one person.
 *
 * @param setting where the values come from, and what else there is
 * @param summary empty while the chosen source has no value
 * @param days values of the days of the longest window, oldest first, for a small chart
 */
public record SmartRow(SourceSetting setting, Optional<SummaryRow> summary, List<DayValue> days) {

  public SmartRow {
    days = List.copyOf(days);
  }
}
