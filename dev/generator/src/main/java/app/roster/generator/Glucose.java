package app.roster.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** Finger-stick values in mg/dL: fasting, and after two meals. */
final class Glucose implements Series {

  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(7, 0), LocalTime.of(14, 15), LocalTime.of(20, 45));
  private static final List<Integer> AFTER_MEAL = List.of(0, 32, 26);

  private final Life life;

  Glucose(Life life) {
    this.life = life;
  }

  @Override
  public List<Reading> on(LocalDate day) {
    return IntStream.range(0, TIMES.size())
        .filter(i -> life.dice("glucose-measured", day).at(i).chance(0.75))
        .mapToObj(i -> reading(day, i))
        .toList();
  }

  private Reading reading(LocalDate day, int i) {
    Dice dice = life.dice("glucose", day).at(i);
    double value = life.trait("glucose", 104, 9) + AFTER_MEAL.get(i) + 11 * dice.bell();
    return Reading.moment(
        "glucose",
        "manual",
        life.at(day, TIMES.get(i).plusMinutes(dice.between(0, 25))),
        Life.rounded(Math.max(58, value), 0));
  }
}
