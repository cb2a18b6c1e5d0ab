package app.roster.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Pairs in mm[Hg], two in the morning and two in the evening, on some days of the week. */
final class BloodPressure implements Series {

  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(7, 30), LocalTime.of(7, 32), LocalTime.of(21, 0), LocalTime.of(21, 2));

  private final Life life;
  private final String source;

  BloodPressure(Life life, String source) {
    this.life = life;
    this.source = source;
  }

  @Override
  public List<Reading> on(LocalDate day) {
    List<Reading> readings = new ArrayList<>();
    if (life.dice("pressure-measured", day).chance(0.45)) {
      return readings;
    }
    for (int i = 0; i < TIMES.size(); i++) {
      Dice noise = life.dice("pressure-" + i, day);
      double drift = 3 * life.drift("pressure", day, 28);
      double upper = life.trait("systolic", 124, 9) + drift + 4 * noise.named("upper").bell();
      double lower = upper - life.trait("pulse pressure", 44, 4) + 2 * noise.named("lower").bell();
      var at = life.at(day, TIMES.get(i).plusSeconds(noise.between(0, 59)));
      readings.add(Reading.moment("blood-pressure-systolic", source, at, Life.rounded(upper, 0)));
      readings.add(Reading.moment("blood-pressure-diastolic", source, at, Life.rounded(lower, 0)));
    }
    return readings;
  }
}
