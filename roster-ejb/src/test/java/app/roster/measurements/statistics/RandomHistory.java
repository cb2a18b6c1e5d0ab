package app.roster.measurements.statistics;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.DayRule;
import app.roster.measurements.catalogue.Range;
import app.roster.measurements.catalogue.Scale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Somebody's raw values of one attribute, the same for the same seed. What has ever made products
 * count wrong is frequent in it: clock changes, odd offsets, travel, edges of days, late arrival,
 * the same value twice, a provider's totals beside its samples, nights in pieces and naps, sensors
 * of any interval with gaps, true zeros, two units.
 */
final class RandomHistory {

  private static final List<Attribute> ATTRIBUTES =
      List.of(
          Attribute.WEIGHT,
          Attribute.BLOOD_PRESSURE_SYSTOLIC,
          Attribute.GLUCOSE,
          Attribute.GLUCOSE_CGM,
          Attribute.HEART_RATE,
          Attribute.STEPS,
          Attribute.DISTANCE,
          Attribute.RESTING_HEART_RATE,
          Attribute.VO2_MAX,
          Attribute.HEIGHT,
          Attribute.SLEEP_DURATION,
          Attribute.SLEEP_DEEP,
          Attribute.BEDTIME);

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/St_Johns",
          "Asia/Kathmandu",
          "Pacific/Chatham",
          "Australia/Lord_Howe",
          "America/Los_Angeles",
          "UTC");

  /** Shortly before each of them clocks change somewhere, or a leap day is. */
  private static final List<String> TODAYS =
      List.of("2026-03-30", "2026-11-03", "2026-04-06", "2026-09-28", "2026-07-15", "2028-03-01");

  /** Beyond the longest window and the one before it. */
  private static final int OLDEST_DAY = 200;

  private static final List<String> EDGES =
      List.of("00:00", "00:00:01", "02:30", "12:00", "23:59:59");

  private final SplittableRandom random;
  private final Attribute attribute;
  private final ZoneId home;
  private final LocalDate today;
  private final List<RawReading> readings = new ArrayList<>();

  private RandomHistory(long seed) {
    random = new SplittableRandom(seed);
    attribute = any(ATTRIBUTES);
    home = ZoneId.of(any(ZONES));
    today = LocalDate.parse(any(TODAYS));
  }

  /** All there is to know of one person. */
  record History(
      Attribute attribute, LocalDate today, Optional<Range> goal, List<RawReading> readings) {

    History without(RawReading one) {
      List<RawReading> left = readings.stream().filter(reading -> reading != one).toList();
      return new History(attribute, today, goal, left);
    }

    List<Reading> taken() {
      return readings.stream().map(reading -> reading.taken(attribute)).toList();
    }
  }

  static History of(long seed) {
    return new RandomHistory(seed).filled();
  }

  private History filled() {
    int days = any(List.of(0, 1, 2, 5, 20, 80));
    for (int i = 0; i < days; i++) {
      LocalDate date = today.minusDays(random.nextInt(any(List.of(3, 10, OLDEST_DAY))));
      ZoneId zone = chance(10) ? ZoneId.of(any(ZONES)) : home;
      if (attribute.dayRule().isNightly()) {
        sleep(date, zone);
      } else if (attribute.dayRule() == DayRule.TIME_WEIGHTED) {
        sensor(date, zone);
      } else {
        moments(date, zone);
      }
    }
    return new History(attribute, today, goal(), List.copyOf(readings));
  }

  private void moments(LocalDate date, ZoneId zone) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      LocalTime time = chance(30) ? LocalTime.parse(any(EDGES)) : time(0, 24);
      add(date, time, zone, null, number(), false);
    }
    if (attribute.dayRule() == DayRule.SUM && chance(20)) {
      LocalTime begin = LocalTime.parse(any(List.of("00:00", "00:01", "00:20")));
      add(date, begin, zone, Duration.ofHours(23 + random.nextInt(2)), number(), true);
    }
  }

  private void sensor(LocalDate date, ZoneId zone) {
    int interval = any(List.of(60, 300, 900));
    int second = random.nextInt(20 * 3600);
    int count = 1 + random.nextInt(25);
    for (int i = 0; i < count && second < 86_390; i++) {
      LocalTime time = LocalTime.ofSecondOfDay(second);
      Duration stands = chance(50) ? Duration.ofSeconds(interval) : null;
      BigDecimal number = number();
      add(date, time, zone, stands, number, false);
      if (chance(10)) {
        add(date, time.plusSeconds(random.nextInt(9)), zone, stands, number, false);
      }
      second += chance(5) ? 7200 : interval;
    }
  }

  private void sleep(LocalDate date, ZoneId zone) {
    boolean early = chance(50);
    LocalDate begins = early ? date : date.minusDays(1);
    LocalTime asleep = early ? time(0, 4) : time(20, 24);
    add(begins, asleep, zone, Duration.ofMinutes(60 + random.nextInt(540)), number(), false);
    if (chance(30)) {
      Duration nap = Duration.ofMinutes(10 + random.nextInt(120));
      add(date, time(4, 20), zone, nap, number(), false);
    }
  }

  private void add(
      LocalDate date, LocalTime time, ZoneId zone, Duration length, BigDecimal value, boolean all) {
    Instant start = date.atTime(time).atZone(zone).toInstant();
    // What came later has a time of its own, so that "the last received" is never two.
    Instant received =
        start.plusSeconds(random.nextInt(chance(20) ? 500_000 : 60)).plusNanos(readings.size());
    readings.add(
        new RawReading(
            start,
            length == null ? null : start.plus(length),
            zone.getRules().getOffset(start),
            value,
            scale(),
            all,
            received));
  }

  private Scale scale() {
    return chance(70) ? attribute.canonical() : any(attribute.scales());
  }

  private BigDecimal number() {
    if (attribute == Attribute.BEDTIME) {
      return BigDecimal.valueOf((1320 + random.nextInt(chance(20) ? 1440 : 240)) % 1440);
    }
    return chance(5)
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(random.nextInt(any(List.of(300, 4_000, 25_000))), 1);
  }

  private Optional<Range> goal() {
    if (attribute == Attribute.BEDTIME || chance(40)) {
      return Optional.empty();
    }
    BigDecimal low = BigDecimal.valueOf(random.nextInt(1_000), 1);
    BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(5_000), 1));
    return Optional.of(new Range(chance(20) ? null : low, chance(20) ? null : high));
  }

  private LocalTime time(int fromHour, int toHour) {
    return LocalTime.ofSecondOfDay(random.nextInt(fromHour * 3600, toHour * 3600));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
