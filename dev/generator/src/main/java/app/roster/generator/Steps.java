package app.roster.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps: log-normal with fewer on weekends and when ill. A day the device was not worn is missing
 * with one half of the devices and 0 with the other.
 */
final class Steps implements Series {

  private static final int FIRST_HOUR = 7;
  private static final int LAST_HOUR = 22;

  private final Life life;
  private final String source;
  private final double bias;
  private final boolean hourly;

  private Steps(Life life, String source, double bias, boolean hourly) {
    this.life = life;
    this.source = source;
    this.bias = bias;
    this.hourly = hourly;
  }

  /** One total per day. */
  static Steps daily(Life life, String source) {
    return new Steps(life, source, 1, false);
  }

  /** One count per waking hour, from a device that counts fewer. */
  static Steps hourly(Life life, String source) {
    return new Steps(life, source, 0.93, true);
  }

  @Override
  public List<Reading> on(LocalDate day) {
    if (life.dice("worn-" + source, day).chance(0.06)) {
      return hourly ? List.of() : List.of(total(day, 0));
    }
    return hourly ? hours(day) : List.of(total(day, count(day)));
  }

  private int count(LocalDate day) {
    double usual = life.trait("steps", 8.9, 0.25) - (life.isWeekend(day) ? 0.15 : 0);
    double today = usual - (life.isIll(day) ? 0.8 : 0) + 0.32 * life.dice("steps", day).bell();
    return (int) Math.min(45_000, Math.round(StrictMath.exp(today) * bias));
  }

  private Reading total(LocalDate day, int steps) {
    return Reading.wholeDay(
        "steps", source, life.at(day, LocalTime.MIDNIGHT), Life.rounded(steps, 0));
  }

  // Spread over the waking hours with a hump in the evening; the last hour takes what is left.
  private List<Reading> hours(LocalDate day) {
    List<Reading> readings = new ArrayList<>();
    int left = count(day);
    for (int hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) {
      double share = (0.5 + life.dice("hour", day).at(hour).even()) / (LAST_HOUR - hour + 1.5);
      int steps = hour == LAST_HOUR ? left : (int) Math.min(left, left * share);
      left -= steps;
      readings.add(
          Reading.moment(
              "steps", source, life.at(day, LocalTime.of(hour, 0)), Life.rounded(steps, 0)));
    }
    return readings;
  }
}
