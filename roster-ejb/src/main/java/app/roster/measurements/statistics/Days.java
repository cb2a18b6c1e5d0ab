package app.roster.measurements.statistics;

import static java.util.Comparator.comparing;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Readings of each local day become one value (rules R4 to R6). */
public final class Days {

  /** Digits after the point of a quotient: far finer than anything shown. */
  static final int PRECISION = 12;

  private static final Comparator<Reading> BY_TIME =
      comparing(Reading::start).thenComparing(Reading::receivedAt);
  private static final Comparator<Reading> LONGEST =
      comparing((Reading reading) -> reading.duration().orElse(Duration.ZERO))
          .thenComparing(BY_TIME);

  private final Attribute attribute;
  private final Optional<Range> goal;

  private Days(Attribute attribute, Optional<Range> goal) {
    this.attribute = attribute;
    this.goal = goal;
  }

  /**
   * Days with at least one reading, in order.
   *
   * @param readings plausible ones only, of one attribute and one source, in any order
   */
  public static List<DayValue> of(
      Attribute attribute, List<Reading> readings, Optional<Range> goal) {
    Days days = new Days(attribute, goal);
    return readings.stream()
        .collect(Collectors.groupingBy(Reading::day, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(day -> days.reduce(day.getKey(), day.getValue().stream().sorted(BY_TIME).toList()))
        .toList();
  }

  private DayValue reduce(LocalDate date, List<Reading> byTime) {
    Optional<Reading> total = lastReceived(byTime.stream().filter(Reading::dayTotal).toList());
    // A provider's total already holds its own samples: adding them would count twice.
    if (total.isPresent()) {
      return single(date, total.get(), total.get().value());
    }
    return switch (attribute.dayRule()) {
      case MEAN -> mean(date, byTime, Collections.nCopies(byTime.size(), BigDecimal.ONE));
      case TIME_WEIGHTED -> timeWeighted(date, byTime);
      case SUM -> sum(date, byTime);
      case LAST, PROVIDER -> last(date, byTime);
      case NIGHT -> mainSleep(date, byTime);
      case NIGHT_TOTAL -> wholeSleep(date, byTime);
    };
  }

  private DayValue mean(LocalDate date, List<Reading> readings, List<BigDecimal> weights) {
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal inRange = BigDecimal.ZERO;
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      weighted = weighted.add(reading.value().multiply(weights.get(i)));
      weight = weight.add(weights.get(i));
      inRange = goal.filter(reading::isWithin).isPresent() ? inRange.add(weights.get(i)) : inRange;
    }
    return new DayValue(
        date,
        weighted.divide(weight, PRECISION, RoundingMode.HALF_UP),
        extreme(readings, Collections::min),
        extreme(readings, Collections::max),
        readings.size(),
        weight,
        goal.isPresent() ? inRange : null);
  }

  private DayValue timeWeighted(LocalDate date, List<Reading> byTime) {
    List<Reading> readings = Weights.withoutRepeats(byTime);
    return mean(date, readings, Weights.of(readings));
  }

  private DayValue sum(LocalDate date, List<Reading> readings) {
    BigDecimal sum = readings.stream().map(Reading::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return whole(date, sum, readings.size());
  }

  private DayValue last(LocalDate date, List<Reading> byTime) {
    Reading last = byTime.get(byTime.size() - 1);
    return single(date, last, last.value());
  }

  private DayValue mainSleep(LocalDate date, List<Reading> episodes) {
    Reading main = Collections.max(episodes, LONGEST);
    return single(date, main, main.value());
  }

  private DayValue wholeSleep(LocalDate date, List<Reading> episodes) {
    Reading main = Collections.max(episodes, LONGEST);
    List<Reading> naps =
        episodes.stream().filter(episode -> episode != main && !episode.overlaps(main)).toList();
    BigDecimal minutes = naps.stream().map(Reading::value).reduce(main.value(), BigDecimal::add);
    return whole(date, minutes, naps.size() + 1);
  }

  /** A day that one reading decides. */
  private DayValue single(LocalDate date, Reading reading, BigDecimal value) {
    BigDecimal inRange = goal.map(range -> share(reading.isWithin(range))).orElse(null);
    return new DayValue(date, value, value, value, 1, BigDecimal.ONE, inRange);
  }

  /** A day that several readings make up together. */
  private DayValue whole(LocalDate date, BigDecimal value, int readings) {
    BigDecimal inRange = goal.map(range -> share(range.contains(value))).orElse(null);
    return new DayValue(date, value, value, value, readings, BigDecimal.ONE, inRange);
  }

  private static BigDecimal share(boolean within) {
    return within ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  private static Optional<Reading> lastReceived(List<Reading> totals) {
    return totals.stream().max(comparing(Reading::receivedAt).thenComparing(Reading::start));
  }

  private static BigDecimal extreme(
      List<Reading> readings, Function<List<BigDecimal>, BigDecimal> which) {
    return which.apply(readings.stream().map(Reading::value).toList());
  }
}
