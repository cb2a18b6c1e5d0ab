package app.roster.measurements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The newest value by the time it was measured, not by the time it came in (rule R14).
 *
 * @param value canonical; the value of its day where a single reading says little, as with steps
 * @param date in the person's calendar
 * @param implausible shown, but in no average
 */
public record Latest(
    BigDecimal value, Instant at, LocalDate date, Instant receivedAt, boolean implausible) {

  static Latest ofMeasurement(ResultSet row) throws SQLException {
    return new Latest(
        row.getBigDecimal("value"),
        Database.instant(row, "effective_at"),
        row.getObject("local_date", LocalDate.class),
        Database.instant(row, "received_at"),
        row.getBoolean("implausible"));
  }

  static Latest ofSummary(ResultSet row) throws SQLException {
    return new Latest(
        row.getBigDecimal("latest"),
        Database.instant(row, "latest_at"),
        row.getObject("latest_date", LocalDate.class),
        Database.instant(row, "latest_received_at"),
        row.getBoolean("latest_implausible"));
  }

  /** The same moment, with what its whole day came to. */
  Latest showing(BigDecimal dayValue) {
    return new Latest(dayValue, at, date, receivedAt, false);
  }
}
