package app.roster.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** The person behind the values: what all series of one subject have in common. */
final class Life {

  private final Subject subject;
  private final Dice dice;

  Life(long seed, Subject subject) {
    this.subject = subject;
    this.dice = Dice.of(seed, subject.number());
  }

  Dice dice(String question) {
    return dice.named(question);
  }

  Dice dice(String question, LocalDate day) {
    return dice.named(question).at(day.toEpochDay());
  }

  /** A property of the person that never changes, around {@code middle}. */
  double trait(String name, double middle, double spread) {
    return middle + spread * dice.named(name).bell();
  }

  /** A slow change over weeks, mostly between -2 and 2. */
  double drift(String name, LocalDate day, int days) {
    return dice.named(name).wave(day.toEpochDay(), days);
  }

  /** About one week in twenty. */
  boolean isIll(LocalDate day) {
    return dice.named("illness").at(Math.floorDiv(day.toEpochDay(), 7)).chance(0.05);
  }

  boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Minutes slept in the main sleep that ends on this day. */
  int mainSleep(LocalDate day) {
    double usual = trait("sleep", 435, 25) + (isWeekend(day) ? 35 : 0) + (isIll(day) ? 45 : 0);
    double minutes = usual + 30 * dice("sleep-length", day).bell();
    return (int) Math.round(Math.max(180, Math.min(660, minutes)));
  }

  /** When the main sleep ends on this day: later at weekends. */
  ZonedDateTime waking(LocalDate day) {
    int later = (isWeekend(day) ? 75 : 0) + (int) Math.round(trait("waking", 0, 25));
    return at(day, LocalTime.of(6, 45).plusMinutes(later + dice("waking", day).between(0, 30)));
  }

  /** A moment of this day on the person's clock; a time the clock skips moves on. */
  ZonedDateTime at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(subject.zone());
  }

  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
