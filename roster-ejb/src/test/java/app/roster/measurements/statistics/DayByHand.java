package app.roster.measurements.statistics;

import app.roster.measurements.catalogue.Range;
import app.roster.measurements.catalogue.Scale;
import app.roster.measurements.statistics.RandomHistory.History;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the readings of one date come to, see {@link ByHand}. */
final class DayByHand {

  private static final long SECONDS = 86_400;

  private final History history;

  DayByHand(History history) {
    this.history = history;
  }

  /** What one date comes to; within is the part of the weight within the goal. */
  record Day(
      double value, double low, double high, int readings, double weight, OptionalDouble within) {}

  Day day(List<RawReading> readings) {
    Comparator<RawReading> byArrival = Comparator.comparing(RawReading::receivedAt);
    List<RawReading> own =
        readings.stream()
            .sorted(Comparator.comparing(RawReading::start).thenComparing(byArrival))
            .toList();
    Optional<RawReading> total =
        own.stream().filter(RawReading::dayTotal).max(byArrival.thenComparing(RawReading::start));
    if (total.isPresent()) {
      return one(total.get());
    }
    return switch (history.attribute().dayRule()) {
      case MEAN -> mean(own);
      case TIME_WEIGHTED -> sensor(own);
      case SUM -> whole(own.stream().mapToDouble(this::canonical).sum(), own.size());
      case LAST, PROVIDER -> one(own.get(own.size() - 1));
      case NIGHT -> one(longest(own));
      case NIGHT_TOTAL -> sleep(own);
    };
  }

  /**
   * The date on the wall beside the person; of a night, in the morning; of a "day", at its noon.
   */
  LocalDate date(RawReading reading) {
    long at = reading.start().getEpochSecond();
    if (reading.end() != null && history.attribute().dayRule().isNightly()) {
      at = reading.end().getEpochSecond();
    } else if (reading.dayTotal()) {
      at = (at + reading.end().getEpochSecond()) / 2;
    }
    return LocalDate.ofEpochDay(Math.floorDiv(at + reading.offset().getTotalSeconds(), SECONDS));
  }

  private Day mean(List<RawReading> own) {
    return new Day(
        own.stream().mapToDouble(this::canonical).average().orElseThrow(),
        own.stream().mapToDouble(this::canonical).min().orElseThrow(),
        own.stream().mapToDouble(this::canonical).max().orElseThrow(),
        own.size(),
        own.size(),
        aimed(own.stream().filter(this::isWithin).count()));
  }

  /** Each reading for as long as it stands. */
  private Day sensor(List<RawReading> own) {
    List<RawReading> kept = SensorByHand.withoutRepeats(own);
    long[] seconds = SensorByHand.seconds(kept);
    double sum = 0;
    double within = 0;
    long all = 0;
    for (int i = 0; i < seconds.length; i++) {
      sum += canonical(kept.get(i)) * seconds[i];
      within += isWithin(kept.get(i)) ? seconds[i] : 0;
      all += seconds[i];
    }
    Day plain = mean(kept);
    return new Day(sum / all, plain.low(), plain.high(), kept.size(), all, aimed(within));
  }

  private Day one(RawReading reading) {
    double value = canonical(reading);
    return new Day(value, value, value, 1, 1, aimed(isWithin(reading) ? 1 : 0));
  }

  private Day whole(double value, int readings) {
    boolean inside = history.goal().filter(goal -> contains(goal, value)).isPresent();
    return new Day(value, value, value, readings, 1, aimed(inside ? 1 : 0));
  }

  private Day sleep(List<RawReading> episodes) {
    RawReading main = longest(episodes);
    double minutes = canonical(main);
    int parts = 1;
    for (RawReading nap : episodes) {
      boolean apart = !nap.start().isBefore(main.end()) || !main.start().isBefore(nap.end());
      if (nap != main && apart) {
        minutes += canonical(nap);
        parts++;
      }
    }
    return whole(minutes, parts);
  }

  private static RawReading longest(List<RawReading> episodes) {
    RawReading longest = episodes.get(0);
    for (RawReading episode : episodes) {
      if (length(episode) >= length(longest)) {
        longest = episode;
      }
    }
    return longest;
  }

  private static long length(RawReading episode) {
    return episode.end().getEpochSecond() - episode.start().getEpochSecond();
  }

  private OptionalDouble aimed(double within) {
    return history.goal().isPresent() ? OptionalDouble.of(within) : OptionalDouble.empty();
  }

  /** In the unit it came in, with limits as that unit writes them. */
  private boolean isWithin(RawReading reading) {
    return history.goal().filter(goal -> isWithin(goal, reading)).isPresent();
  }

  private boolean isWithin(Range goal, RawReading reading) {
    return !isBelow(reading.value(), limit(goal.low(), reading))
        && !isAbove(reading.value(), limit(goal.high(), reading));
  }

  private BigDecimal limit(BigDecimal canonical, RawReading reading) {
    // A zero is the same in most units: no need for a limit that was rounded.
    if (canonical == null || reading.value().doubleValue() == canonical(reading)) {
      return canonical;
    }
    Scale scale = reading.scale();
    return canonical
        .multiply(scale.divisor())
        .divide(scale.multiplier(), 30, RoundingMode.HALF_UP)
        .add(scale.offset())
        .setScale(scale.decimals(), RoundingMode.HALF_UP);
  }

  /** Of a sum, which is exact to far more digits than doubles keep. */
  private static boolean contains(Range goal, double value) {
    BigDecimal exact = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    return !isBelow(exact, goal.low()) && !isAbove(exact, goal.high());
  }

  private static boolean isBelow(BigDecimal value, BigDecimal limit) {
    return limit != null && value.compareTo(limit) < 0;
  }

  private static boolean isAbove(BigDecimal value, BigDecimal limit) {
    return limit != null && value.compareTo(limit) > 0;
  }

  private double canonical(RawReading reading) {
    Scale scale = reading.scale();
    return (reading.value().doubleValue() - scale.offset().doubleValue())
        * scale.multiplier().doubleValue()
        / scale.divisor().doubleValue();
  }
}
