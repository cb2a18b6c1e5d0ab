package app.roster.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One weight and one step count: the smallest history there is. */
final class OnlyOne implements Series {

  private final Life life;

  OnlyOne(Life life) {
    this.life = life;
  }

  @Override
  public List<Reading> on(LocalDate day) {
    return List.of(
        Reading.moment(
            "weight",
            "withings",
            life.at(day, LocalTime.of(7, 0)),
            Life.rounded(life.trait("weight", 76, 11), 1)),
        Reading.wholeDay(
            "steps",
            "oura",
            life.at(day, LocalTime.MIDNIGHT),
            Life.rounded(4_000 + life.dice("steps", day).between(0, 4_000), 0)));
  }
}
