package app.roster.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Resting heart rate and its variability, one value for each night. After a short night and in an
 * ill week the one rises and the other falls.
 */
final class Recovery implements Series {

  private interface Value {
    BigDecimal on(Life life, LocalDate day);
  }

  private final Life life;
  private final String attribute;
  private final String source;
  private final Value value;

  private Recovery(Life life, String attribute, String source, Value value) {
    this.life = life;
    this.attribute = attribute;
    this.source = source;
    this.value = value;
  }

  static Recovery restingHeartRate(Life life, String source) {
    return new Recovery(life, "resting-heart-rate", source, Recovery::beatsPerMinute);
  }

  static Recovery heartRateVariability(Life life, String source) {
    return new Recovery(life, "hrv-rmssd", source, Recovery::milliseconds);
  }

  @Override
  public List<Reading> on(LocalDate day) {
    if (life.dice("recovery-missing", day).chance(0.05)) {
      return List.of();
    }
    ZonedDateTime waking = life.waking(day);
    ZonedDateTime asleep = waking.minusMinutes(life.mainSleep(day));
    return List.of(Reading.night(attribute, source, asleep, waking, value.on(life, day)));
  }

  private static BigDecimal beatsPerMinute(Life life, LocalDate day) {
    double beats = life.trait("resting", 60, 6) + 3 * strain(life, day);
    return Life.rounded(Math.max(38, beats + life.dice("resting", day).bell()), 0);
  }

  private static BigDecimal milliseconds(Life life, LocalDate day) {
    double usual = life.trait("variability", 46, 12) - 6 * strain(life, day);
    return Life.rounded(Math.max(8, usual + 3 * life.dice("variability", day).bell()), 0);
  }

  /** 0 on an ordinary day; grows with lost sleep and with illness. */
  private static double strain(Life life, LocalDate day) {
    double lostHours = (life.trait("sleep", 435, 25) - life.mainSleep(day)) / 60;
    return lostHours + (life.isIll(day) ? 2 : 0) + 0.5 * life.drift("strain", day, 14);
  }
}
