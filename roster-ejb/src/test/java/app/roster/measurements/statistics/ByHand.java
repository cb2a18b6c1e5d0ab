package app.roster.measurements.statistics;

import app.roster.measurements.catalogue.WindowRule;
import app.roster.measurements.statistics.DayByHand.Day;
import app.roster.measurements.statistics.RandomHistory.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rules of docs/measurements.md read word for word: for every date of a window look at every
 * raw value, in doubles, with loops, sharing nothing with the product but the catalogue.
 */
final class ByHand {

  /** Of two minutes of a day that are so far apart: 1 if they are the same, -1 at the other end. */
  private static final double[] NEARNESS =
      IntStream.range(0, 1440).mapToDouble(i -> Math.cos(i * Math.PI / 720)).toArray();

  private final History history;
  private final Map<LocalDate, Day> days = new HashMap<>();

  ByHand(History history) {
    this.history = history;
    DayByHand reduction = new DayByHand(history);
    Map<LocalDate, List<RawReading>> byDate = new HashMap<>();
    for (RawReading reading : history.readings()) {
      byDate.computeIfAbsent(reduction.date(reading), date -> new ArrayList<>()).add(reading);
    }
    byDate.forEach((date, readings) -> days.put(date, reduction.day(readings)));
  }

  /** What a window comes to. */
  record Sum(
      int days,
      int readings,
      OptionalDouble average,
      OptionalDouble deviation,
      OptionalDouble low,
      OptionalDouble high,
      OptionalDouble within) {}

  Sum window(int length) {
    return sum(first(length), length);
  }

  Sum windowBefore(int length) {
    return sum(first(length).minusDays(length), length);
  }

  /** Levels end today; totals end yesterday unless today is all there is. */
  private LocalDate first(int length) {
    LocalDate ending = history.today().minusDays(length - 1L);
    if (!history.attribute().dayRule().isAdditive()
        || days(ending.minusDays(1), length).isEmpty()) {
      return ending;
    }
    return ending.minusDays(1);
  }

  private List<Day> days(LocalDate first, int length) {
    List<Day> found = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (days.containsKey(first.plusDays(i))) {
        found.add(days.get(first.plusDays(i)));
      }
    }
    return found;
  }

  private Sum sum(LocalDate first, int length) {
    List<Day> days = days(first, length);
    boolean level = history.attribute().windowRule() != WindowRule.LATEST_ONLY;
    boolean onACircle = history.attribute().windowRule() == WindowRule.CIRCULAR_MEAN;
    double weight = days.stream().mapToDouble(Day::weight).sum();
    boolean aimed = !days.isEmpty() && days.stream().allMatch(day -> day.within().isPresent());
    return new Sum(
        days.size(),
        days.stream().mapToInt(Day::readings).sum(),
        level ? average(days) : OptionalDouble.empty(),
        level && !onACircle ? deviation(days) : OptionalDouble.empty(),
        extreme(days, Day::low, onACircle, 1),
        extreme(days, Day::high, onACircle, -1),
        aimed
            ? OptionalDouble.of(
                days.stream().mapToDouble(day -> day.within().orElseThrow()).sum() / weight)
            : OptionalDouble.empty());
  }

  private OptionalDouble average(List<Day> days) {
    return switch (history.attribute().windowRule()) {
      case TIME_WEIGHTED -> weighted(days);
      case CIRCULAR_MEAN -> onACircle(days);
      default -> days.stream().mapToDouble(Day::value).average();
    };
  }

  private static OptionalDouble weighted(List<Day> days) {
    double weight = days.stream().mapToDouble(Day::weight).sum();
    return days.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            days.stream().mapToDouble(day -> day.value() * day.weight()).sum() / weight);
  }

  /** Of all minutes of a day the one that most of the others lie towards, if there is any. */
  private static OptionalDouble onACircle(List<Day> days) {
    double best = 1e-6 * days.size();
    OptionalDouble found = OptionalDouble.empty();
    for (int minute = 0; minute < NEARNESS.length; minute++) {
      double nearness = 0;
      for (Day day : days) {
        nearness += NEARNESS[(minute + NEARNESS.length - (int) day.value()) % NEARNESS.length];
      }
      if (nearness > best) {
        best = nearness;
        found = OptionalDouble.of(minute);
      }
    }
    return found;
  }

  private static OptionalDouble deviation(List<Day> days) {
    if (days.size() < 2) {
      return OptionalDouble.empty();
    }
    double mean = days.stream().mapToDouble(Day::value).average().orElseThrow();
    double squares = 0;
    for (Day day : days) {
      squares += (day.value() - mean) * (day.value() - mean);
    }
    return OptionalDouble.of(Math.sqrt(squares / (days.size() - 1)));
  }

  private static OptionalDouble extreme(
      List<Day> days, ToDoubleFunction<Day> which, boolean fromNoon, int sign) {
    OptionalDouble found = OptionalDouble.empty();
    for (Day day : days) {
      double value = which.applyAsDouble(day);
      if (found.isEmpty()
          || sign * (place(value, fromNoon) - place(found.orElseThrow(), fromNoon)) < 0) {
        found = OptionalDouble.of(value);
      }
    }
    return found;
  }

  private static double place(double value, boolean fromNoon) {
    return fromNoon ? (value + 720) % 1440 : value;
  }
}
