package app.roster.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Kilograms: a slow drift, a little more after weekends, skipped days, now and then twice a day.
 */
final class Weight implements Series {

  private final Life life;
  private final String source;
  private final double daysMeasured;
  private final double bias;

  private Weight(Life life, String source, double daysMeasured, double bias) {
    this.life = life;
    this.source = source;
    this.daysMeasured = daysMeasured;
    this.bias = bias;
  }

  static Weight byScale(Life life, String source) {
    return new Weight(life, source, 0.8, 0);
  }

  /** Read off another scale and typed in, about once a week. */
  static Weight byHand(Life life) {
    return new Weight(life, "manual", 0.15, 0.4);
  }

  @Override
  public List<Reading> on(LocalDate day) {
    Dice dice = life.dice("weight-" + source, day);
    List<Reading> readings = new ArrayList<>();
    if (!dice.named("measured").chance(daysMeasured)) {
      return readings;
    }
    readings.add(reading(day, LocalTime.of(6, 30).plusMinutes(dice.between(0, 90)), 0));
    if (dice.named("twice").chance(0.08)) {
      readings.add(reading(day, LocalTime.of(20, 0).plusMinutes(dice.between(0, 60)), 0.7));
    }
    return readings;
  }

  private Reading reading(LocalDate day, LocalTime time, double more) {
    double kilograms =
        life.trait("weight", 76, 11)
            + 2.5 * life.drift("weight-trend", day, 120)
            + 0.9 * life.drift("weight-drift", day, 21)
            + (life.isWeekend(day.minusDays(1)) ? 0.3 : 0)
            + 0.2 * life.dice("weight-noise-" + source, day).bell()
            + bias
            + more;
    return Reading.moment(
        "weight", source, life.at(day, time), Life.rounded(Math.max(42, kilograms), 1));
  }
}
