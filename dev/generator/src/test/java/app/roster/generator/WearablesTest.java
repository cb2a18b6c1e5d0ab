package app.roster.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WearablesTest {

  private static final LocalDate START = LocalDate.parse("2026-08-01");
  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Wearables wearables = new Wearables(2026);

  static IntStream manyNumbers() {
    return IntStream.range(0, 60);
  }

  private List<Reading> readings(Subject subject, LocalDate from, int days) {
    return wearables.readings(subject, from, from.plusDays(days - 1L)).toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "1, 3, 20", "2, 17, 9", "7, 60, 14", "42, 31, 31", "300, 89, 1"})
  void a_range_alone_equals_the_same_range_inside_a_longer_one(int number, int before, int days) {
    Subject subject = Subject.of(number, NEW_YORK);
    LocalDate from = START.plusDays(before);
    List<Reading> inside =
        readings(subject, START, 90).stream()
            .filter(reading -> !reading.day().isBefore(from))
            .filter(reading -> reading.day().isBefore(from.plusDays(days)))
            .toList();
    assertThat(readings(subject, from, days)).isEqualTo(inside).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("manyNumbers")
  void no_reading_comes_twice(int number) {
    List<Reading> readings = readings(Subject.of(number, NEW_YORK), START, 120);
    assertThat(readings)
        .extracting(Reading::attribute, Reading::source, Reading::at, Reading::externalId)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("manyNumbers")
  void every_value_is_one_a_living_person_could_have(int number) {
    assertThat(readings(Subject.of(number, NEW_YORK), START, 90))
        .allMatch(WearablesTest::isPlausible);
  }

  private static boolean isPlausible(Reading reading) {
    double value = reading.value().doubleValue();
    return switch (reading.attribute()) {
      case "weight" -> value > 40 && value < 160;
      case "steps" -> value >= 0 && value <= 45_000;
      case "sleep-duration" -> value >= 20 && value <= 660;
      case "resting-heart-rate" -> value >= 38 && value < 100;
      case "hrv-rmssd" -> value >= 8 && value < 150;
      case "blood-pressure-systolic" -> value > 80 && value < 200;
      case "blood-pressure-diastolic" -> value > 40 && value < 140;
      case "glucose" -> value >= 58 && value < 260;
      default -> false;
    };
  }

  @Test
  void the_same_seed_gives_the_same_values_and_another_seed_others() {
    Subject subject = Subject.of(7, NEW_YORK);
    List<Reading> here = readings(subject, START, 30);
    assertThat(new Wearables(2026).readings(subject, START, START.plusDays(29)).toList())
        .isEqualTo(here);
    assertThat(new Wearables(2027).readings(subject, START, START.plusDays(29)).toList())
        .isNotEqualTo(here);
  }

  @Test
  void the_values_stay_what_they_are_from_version_to_version() {
    // Expected values of other tests and of benchmarks rest on these bytes.
    assertThat(readings(Subject.of(1, KATHMANDU), START, 2))
        .map(r -> r.attribute() + " " + r.source() + " " + r.at() + " " + r.value())
        .containsExactly(
            "weight withings 2026-08-01T02:05:00Z 72.4",
            "steps oura 2026-07-31T18:15:00Z 7825",
            "sleep-duration oura 2026-07-31T18:06:00Z 525",
            "resting-heart-rate oura 2026-07-31T18:06:00Z 57",
            "hrv-rmssd oura 2026-07-31T18:06:00Z 61",
            "weight withings 2026-08-02T01:22:00Z 72.8",
            "steps oura 2026-08-01T18:15:00Z 15215",
            "sleep-duration oura 2026-08-01T17:38:00Z 324",
            "sleep-duration oura 2026-08-02T00:06:00Z 161",
            "resting-heart-rate oura 2026-08-01T18:42:00Z 61",
            "hrv-rmssd oura 2026-08-01T18:42:00Z 53");
  }

  @Test
  void a_night_counts_for_the_day_of_waking() {
    List<Reading> nights =
        readings(Subject.of(3, NEW_YORK), START, 60).stream()
            .filter(reading -> reading.attribute().equals("sleep-duration"))
            .toList();
    assertThat(nights)
        .allMatch(
            night -> night.end().orElseThrow().atZone(NEW_YORK).toLocalDate().equals(night.day()));
    assertThat(nights)
        .as("some begin on the evening before")
        .anyMatch(night -> night.at().atZone(NEW_YORK).toLocalDate().isBefore(night.day()));
  }

  @Test
  void two_sources_of_one_attribute_differ_by_a_bias() {
    Map<LocalDate, Map<String, Double>> days =
        wearables.expectedDays(Subject.of(2, NEW_YORK), START, START.plusDays(364)).stream()
            .filter(day -> day.attribute().equals("weight"))
            .collect(
                Collectors.groupingBy(
                    DayValue::day,
                    Collectors.toMap(DayValue::source, day -> day.value().doubleValue())));
    double bias =
        days.values().stream()
            .filter(sources -> sources.size() == 2)
            .mapToDouble(sources -> sources.get("manual") - sources.get("withings"))
            .average()
            .orElseThrow();
    assertThat(bias).isCloseTo(0.4, within(0.15));
  }

  @Nested
  class GivenTheDayOnWhichClocksChange {

    private final LocalDate day = LocalDate.parse("2026-11-01");

    @Test
    void offsets_follow_the_clock() {
      List<Reading> readings = readings(Subject.of(2, NEW_YORK), day.minusDays(1), 3);
      assertThat(readings)
          .allMatch(
              reading ->
                  reading.offsetMinutes()
                      == NEW_YORK
                              .getRules()
                              .getOffset(reading.end().orElse(reading.at()))
                              .getTotalSeconds()
                          / 60);
      assertThat(readings).extracting(Reading::offsetMinutes).contains(-240, -300);
    }
  }

  @Nested
  class GivenAQuarterHourZone {

    @Test
    void whole_days_begin_at_local_midnight() {
      assertThat(readings(Subject.of(4, KATHMANDU), START, 30))
          .filteredOn(Reading::ofWholeDay)
          .isNotEmpty()
          .allMatch(r -> r.at().atZone(KATHMANDU).toLocalTime().equals(LocalTime.MIDNIGHT))
          .allMatch(r -> r.offsetMinutes() == 345);
    }
  }

  @Nested
  class GivenSomebodyWhoMeasuredOnce {

    @Test
    void there_is_exactly_one_weight_and_one_step_count() {
      Subject subject = Subject.withOneDay(5, NEW_YORK, START.plusDays(10));
      assertThat(readings(subject, START, 90))
          .extracting(Reading::attribute)
          .containsExactly("weight", "steps");
    }
  }

  @Nested
  class GivenTheExpectedDays {

    @Test
    void steps_are_summed_and_weights_averaged() {
      Subject subject = Subject.of(2, NEW_YORK);
      List<Reading> readings = readings(subject, START, 90);
      for (DayValue day : wearables.expectedDays(subject, START, START.plusDays(89))) {
        var values =
            readings.stream()
                .filter(r -> r.attribute().equals(day.attribute()))
                .filter(r -> r.source().equals(day.source()) && r.day().equals(day.day()))
                .mapToDouble(r -> r.value().doubleValue())
                .summaryStatistics();
        boolean summed = day.attribute().matches("steps|sleep-duration");
        assertThat(day.value().doubleValue())
            .isCloseTo(summed ? values.getSum() : values.getAverage(), within(1e-9));
        assertThat(day.readings()).isEqualTo((int) values.getCount());
      }
    }
  }
}
