package app.roster.measurements.statistics;

import java.math.BigDecimal;
import java.util.List;

/** Times of day, in minutes after midnight, on a circle. */
final class CircularMean {

  private static final int DAY = 1440;

  private CircularMean() {}

  /** Whole minutes after midnight; null when the times point in no direction at all. */
  static BigDecimal of(List<BigDecimal> minutes) {
    double east = 0;
    double north = 0;
    for (BigDecimal minute : minutes) {
      double angle = minute.doubleValue() / DAY * 2 * Math.PI;
      east += Math.cos(angle);
      north += Math.sin(angle);
    }
    if (Math.hypot(east, north) < 1e-6 * minutes.size()) {
      return null;
    }
    long mean = Math.round(Math.atan2(north, east) / (2 * Math.PI) * DAY);
    return BigDecimal.valueOf(Math.floorMod(mean, DAY));
  }

  /** The shorter way from one time of day to another, from -720 to 719 minutes. */
  static BigDecimal difference(BigDecimal now, BigDecimal before) {
    int minutes = now.subtract(before).intValue();
    return BigDecimal.valueOf(Math.floorMod(minutes + DAY / 2, DAY) - DAY / 2);
  }
}
