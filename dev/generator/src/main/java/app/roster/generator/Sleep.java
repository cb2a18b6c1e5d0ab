package app.roster.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Minutes asleep, one reading per episode, for the date of waking: a main sleep that begins before
 * or after midnight and later at weekends, now and then split in two, now and then a nap.
 */
final class Sleep implements Series {

  private final Life life;
  private final String source;

  Sleep(Life life, String source) {
    this.life = life;
    this.source = source;
  }

  @Override
  public List<Reading> on(LocalDate day) {
    Dice dice = life.dice("sleep", day);
    List<Reading> episodes = new ArrayList<>();
    if (dice.named("not worn").chance(0.05)) {
      return episodes;
    }
    int minutes = life.mainSleep(day);
    ZonedDateTime waking = life.waking(day);
    if (dice.named("split").chance(0.06)) {
      int second = minutes / 3;
      int awake = dice.named("awake").between(35, 80);
      episodes.add(episode(waking.minusMinutes((long) second + awake), minutes - second));
      episodes.add(episode(waking, second));
    } else {
      episodes.add(episode(waking, minutes));
    }
    if (dice.named("nap").chance(life.isWeekend(day) ? 0.2 : 0.05)) {
      ZonedDateTime napEnd = life.at(day, LocalTime.of(15, 0)).plusMinutes(dice.between(0, 40));
      episodes.add(episode(napEnd, dice.named("nap length").between(20, 50)));
    }
    return episodes;
  }

  private Reading episode(ZonedDateTime end, int minutes) {
    return Reading.night(
        "sleep-duration", source, end.minusMinutes(minutes), end, BigDecimal.valueOf(minutes));
  }
}
