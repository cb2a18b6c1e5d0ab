package app.roster.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.roster.measurements.catalogue.Attribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random people against the plainest reading of the rules: for each date of a window look at every
 * raw value, in doubles and with loops. Zones with odd offsets, both clock changes, days without
 * values and values at the edges of days are all in it.
 */
class OracleTest {

  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "UTC");
  private static final List<Attribute> ATTRIBUTES =
      List.of(Attribute.WEIGHT, Attribute.STEPS, Attribute.RESTING_HEART_RATE);

  record Person(int seed, Attribute attribute, ZoneId zone, LocalDate today, List<Reading> raw) {
    @Override
    public String toString() {
      return seed + " " + attribute + " " + zone + " " + today + ", " + raw.size() + " readings";
    }
  }

  static Stream<Person> people() {
    return IntStream.range(0, 300).mapToObj(OracleTest::person);
  }

  @ParameterizedTest
  @MethodSource("people")
  void windows_equal_what_counting_by_hand_gives(Person person) {
    List<DayValue> days = Days.of(person.attribute(), person.raw(), Optional.empty());
    Windows windows = new Windows(person.attribute(), days, person.today());

    for (int length : Windows.LENGTHS) {
      double[] values = byHand(person, length);
      Window window = windows.current(length);

      assertThat(window.days()).isEqualTo(values.length);
      assertSame(window.average(), Arrays.stream(values).average());
      assertSame(window.deviation(), deviation(values));
      assertThat(window.average().isPresent()).isEqualTo(window.low().isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void the_order_readings_come_in_changes_nothing(Person person) {
    List<Reading> shuffled = new ArrayList<>(person.raw());
    java.util.Collections.shuffle(shuffled, new Random(person.seed()));

    assertThat(Days.of(person.attribute(), shuffled, Optional.empty()))
        .isEqualTo(Days.of(person.attribute(), person.raw(), Optional.empty()));
  }

  private static Person person(int seed) {
    Random random = new Random(seed);
    Attribute attribute = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
    int days = List.of(0, 1, 2, 20, 100).get(random.nextInt(5));
    List<Reading> raw = new ArrayList<>();
    for (int i = 0; i < days * 2; i++) {
      Instant at =
          today
              .plusDays(1)
              .atStartOfDay(zone)
              .minusMinutes(1 + random.nextInt(100 * 1440))
              .truncatedTo(ChronoUnit.MINUTES)
              .toInstant();
      BigDecimal value = BigDecimal.valueOf(random.nextInt(20_000), 2);
      LocalDate day = LocalDay.of(at, zone.getRules().getOffset(at));
      raw.add(
          new Reading(
              day, at, null, value, value, attribute.canonical(), false, at.plusNanos(i + 1)));
    }
    return new Person(seed, attribute, zone, today, List.copyOf(raw));
  }

  /** One number for each date of the window that has any value. */
  private static double[] byHand(Person person, int length) {
    boolean additive = person.attribute() == Attribute.STEPS;
    double[] ended =
        dates(person, person.today().minusDays(additive ? length : length - 1), length);
    boolean onlyToday = additive && ended.length == 0;
    return onlyToday ? dates(person, person.today().minusDays(length - 1L), length) : ended;
  }

  private static double[] dates(Person person, LocalDate first, int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> day(person, first.plusDays(i)))
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }

  private static OptionalDouble day(Person person, LocalDate date) {
    double sum = 0;
    int count = 0;
    double last = 0;
    Instant latest = Instant.MIN;
    for (Reading reading : person.raw()) {
      if (reading.start().atZone(person.zone()).toLocalDate().equals(date)) {
        sum += reading.value().doubleValue();
        count++;
        boolean newer = reading.receivedAt().isAfter(latest);
        last = newer ? reading.value().doubleValue() : last;
        latest = newer ? reading.receivedAt() : latest;
      }
    }
    if (count == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        switch (person.attribute()) {
          case STEPS -> sum;
          case WEIGHT -> sum / count;
          default -> last;
        });
  }

  private static OptionalDouble deviation(double[] values) {
    if (values.length < 2) {
      return OptionalDouble.empty();
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return OptionalDouble.of(Math.sqrt(squares / (values.length - 1)));
  }

  private static void assertSame(Optional<BigDecimal> actual, OptionalDouble expected) {
    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
    actual.ifPresent(
        value -> assertThat(value.doubleValue()).isCloseTo(expected.orElseThrow(), within(1e-6)));
  }
}
