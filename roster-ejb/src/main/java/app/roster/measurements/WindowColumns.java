package app.roster.measurements;

import app.roster.measurements.statistics.Window;
import app.roster.measurements.statistics.Windows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of {@code attr_summary} that hold the windows, in one order for all statements. */
final class WindowColumns {

  private static final List<String> NAMES =
      List.of(
          "avg_",
          "days_",
          "readings_",
          "low_",
          "high_",
          "deviation_",
          "in_range_",
          "weight_",
          "before_",
          "before_days_",
          "before_readings_",
          "before_weight_");

  private WindowColumns() {}

  /** {@code avg_7 = ?, days_7 = ?, …} */
  static String assignments() {
    return Windows.LENGTHS.stream()
        .flatMap(length -> NAMES.stream().map(name -> name + length + " = ?"))
        .collect(Collectors.joining(", "));
  }

  /** The values for {@link #assignments()}. */
  static List<Object> values(Windows windows) {
    List<Object> values = new ArrayList<>();
    for (int length : Windows.LENGTHS) {
      addCurrent(values, windows.current(length));
      addBefore(values, windows.before(length));
    }
    return values;
  }

  private static void addCurrent(List<Object> values, Window window) {
    values.add(orNull(window.average()));
    values.add(window.days());
    values.add(window.readings());
    values.add(orNull(window.low()));
    values.add(orNull(window.high()));
    values.add(orNull(window.deviation()));
    values.add(orNull(window.inRange()));
    values.add(window.weight());
  }

  private static void addBefore(List<Object> values, Window window) {
    values.add(orNull(window.average()));
    values.add(window.days());
    values.add(window.readings());
    values.add(window.weight());
  }

  static Window current(ResultSet row, int length) throws SQLException {
    return Window.of(length)
        .covering(
            row.getInt("days_" + length),
            row.getInt("readings_" + length),
            row.getBigDecimal("weight_" + length))
        .averaging(row.getBigDecimal("avg_" + length), row.getBigDecimal("deviation_" + length))
        .between(row.getBigDecimal("low_" + length), row.getBigDecimal("high_" + length))
        .inRange(row.getBigDecimal("in_range_" + length))
        .build();
  }

  static Window before(ResultSet row, int length) throws SQLException {
    return Window.of(length)
        .covering(
            row.getInt("before_days_" + length),
            row.getInt("before_readings_" + length),
            row.getBigDecimal("before_weight_" + length))
        .averaging(row.getBigDecimal("before_" + length), null)
        .build();
  }

  private static Object orNull(Optional<BigDecimal> value) {
    return value.map(BigDecimal::stripTrailingZeros).orElse(null);
  }
}
