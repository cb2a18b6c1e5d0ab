package app.roster.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.measurements.catalogue.WindowRule;
import app.roster.measurements.statistics.RandomHistory.History;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random people against the plainest reading of the rules. What fails is made as small as it can
 * be, so that its message is a few readings instead of hundreds.
 */
@Tag("A52")
class OracleTest {

  private static final long HISTORIES = 10_000;
  private static final long SOME = 2_000;
  private static final double DIFFERENCE = 1e-6;

  @Test
  void windows_equal_what_counting_by_hand_gives() {
    assertAll(HISTORIES, OracleTest::differentWindow);
  }

  @Test
  void the_order_readings_come_in_changes_nothing() {
    assertAll(
        SOME,
        history -> {
          List<Reading> shuffled = new ArrayList<>(history.taken());
          Collections.shuffle(shuffled, new Random(shuffled.size()));
          List<DayValue> days = days(history, history.taken());
          List<DayValue> others = days(history, shuffled);
          return days.equals(others) ? Optional.empty() : Optional.of(days + " or " + others);
        });
  }

  /** A day that changes may change nothing before it nor after it: late data costs one day. */
  @Test
  void each_day_stands_for_itself() {
    assertAll(
        SOME,
        history -> {
          List<DayValue> one = new ArrayList<>();
          history.taken().stream()
              .collect(Collectors.groupingBy(Reading::day, TreeMap::new, Collectors.toList()))
              .values()
              .forEach(day -> one.addAll(days(history, day)));
          List<DayValue> all = days(history, history.taken());
          return one.equals(all) ? Optional.empty() : Optional.of(one + " or " + all);
        });
  }

  private static void assertAll(long count, Function<History, Optional<String>> difference) {
    List<String> wrong =
        LongStream.range(0, count)
            .filter(seed -> difference.apply(RandomHistory.of(seed)).isPresent())
            .limit(3)
            .mapToObj(
                seed -> {
                  History small = smallest(RandomHistory.of(seed), difference);
                  return seed + ": " + small + " " + difference.apply(small).orElseThrow();
                })
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static History smallest(History failing, Function<History, Optional<String>> difference) {
    History small = failing;
    boolean smaller = true;
    while (smaller) {
      History now = small;
      Optional<History> next =
          now.readings().stream()
              .map(now::without)
              .filter(one -> difference.apply(one).isPresent())
              .findFirst();
      smaller = next.isPresent();
      small = next.orElse(now);
    }
    return small;
  }

  private static List<DayValue> days(History history, List<Reading> readings) {
    return Days.of(history.attribute(), readings, history.goal());
  }

  private static Optional<String> differentWindow(History history) {
    List<DayValue> days = days(history, history.taken());
    Windows windows = new Windows(history.attribute(), days, history.today());
    ByHand byHand = new ByHand(history);
    return Windows.LENGTHS.stream()
        .flatMap(
            length ->
                Stream.of(
                    difference(history, windows.current(length), byHand.window(length)),
                    difference(history, windows.before(length), byHand.windowBefore(length))))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String difference(History history, Window actual, ByHand.Sum expected) {
    boolean circle = history.attribute().windowRule() == WindowRule.CIRCULAR_MEAN;
    boolean same =
        actual.days() == expected.days()
            && actual.readings() == expected.readings()
            && same(actual.average(), expected.average(), circle ? 2 : DIFFERENCE)
            && same(actual.deviation(), expected.deviation(), DIFFERENCE)
            && same(actual.low(), expected.low(), DIFFERENCE)
            && same(actual.high(), expected.high(), DIFFERENCE)
            && same(actual.inRange(), expected.within(), DIFFERENCE);
    return same ? null : actual.length() + " days: " + told(actual) + " instead of " + expected;
  }

  private static String told(Window window) {
    return window.days()
        + ", "
        + window.readings()
        + ", "
        + Stream.of(
                window.average(), window.deviation(), window.low(), window.high(), window.inRange())
            .map(number -> number.map(BigDecimal::toPlainString).orElse("none"))
            .toList();
  }

  private static boolean same(Optional<BigDecimal> actual, OptionalDouble expected, double apart) {
    if (actual.isEmpty() || expected.isEmpty()) {
      return actual.isPresent() == expected.isPresent();
    }
    double difference = Math.abs(actual.get().doubleValue() - expected.getAsDouble());
    // Around midnight the shorter way is the other one.
    return difference < apart || apart > 1 && 1440 - difference < apart;
  }
}
