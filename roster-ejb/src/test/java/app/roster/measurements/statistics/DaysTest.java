package app.roster.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Range;
import app.roster.measurements.catalogue.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How readings of a day become one value; several cases are bugs other products had. */
class DaysTest {

  private static final LocalDate MARCH_10 = LocalDate.parse("2026-03-10");

  private static List<DayValue> days(Attribute attribute, Reading... readings) {
    return Days.of(attribute, List.of(readings), Optional.empty());
  }

  private static void assertValue(DayValue day, String value) {
    assertThat(day.value()).isEqualByComparingTo(value);
  }

  @Test
  void no_reading_makes_no_day() {
    assertThat(days(Attribute.WEIGHT)).isEmpty();
  }

  @Test
  void an_evening_west_of_greenwich_counts_for_its_own_date_not_for_that_of_utc() {
    Readings steps = Readings.of(Attribute.STEPS).in("-08:00");

    assertThat(days(Attribute.STEPS, steps.at("2026-03-10T23:00", "500")))
        .extracting(DayValue::date)
        .containsExactly(MARCH_10);
  }

  @Test
  void zones_may_differ_from_utc_by_quarters_of_an_hour() {
    Readings steps = Readings.of(Attribute.STEPS).in("Asia/Kathmandu");

    assertThat(
            days(
                Attribute.STEPS,
                steps.at("2026-03-10T00:10", "1"),
                steps.at("2026-03-10T23:50", "2")))
        .extracting(DayValue::date)
        .containsExactly(MARCH_10);
  }

  @Test
  void a_day_of_23_or_25_hours_is_one_day() {
    Readings steps = Readings.of(Attribute.STEPS);

    List<DayValue> spring =
        days(
            Attribute.STEPS,
            steps.at("2026-03-29T00:00", "10"),
            steps.at("2026-03-29T23:59", "20"));
    List<DayValue> autumn =
        days(
            Attribute.STEPS,
            steps.at("2026-10-25T00:00", "10"),
            steps.at("2026-10-25T23:59", "20"));

    assertThat(spring).extracting(DayValue::date).containsExactly(LocalDate.parse("2026-03-29"));
    assertThat(autumn).extracting(DayValue::date).containsExactly(LocalDate.parse("2026-10-25"));
    assertValue(spring.get(0), "30");
    assertValue(autumn.get(0), "30");
  }

  @Nested
  class GivenAProviderThatTotalsDays {

    private final Readings steps = Readings.of(Attribute.STEPS);

    @Test
    void its_total_counts_and_its_own_samples_are_not_added() {
      List<DayValue> days =
          days(
              Attribute.STEPS,
              steps.at("2026-03-10T09:00", "4000"),
              steps.wholeDay("2026-03-10T00:00", Duration.ofHours(24), "8000"),
              steps.at("2026-03-10T18:00", "4000"));

      assertValue(days.get(0), "8000");
    }

    @Test
    void two_of_its_days_that_begin_on_one_date_are_still_two() {
      List<DayValue> days =
          days(
              Attribute.STEPS,
              steps.wholeDay("2026-03-10T00:01", Duration.ofHours(23), "8000"),
              steps.wholeDay("2026-03-10T23:34", Duration.ofHours(24), "5000"));

      assertThat(days).extracting(DayValue::date).containsExactly(MARCH_10, MARCH_10.plusDays(1));
    }
  }

  @Nested
  class GivenNights {

    private final Readings sleep = Readings.of(Attribute.SLEEP_DURATION);
    private final Readings deep = Readings.of(Attribute.SLEEP_DEEP);

    @Test
    void a_night_belongs_to_the_morning_it_ends() {
      assertThat(
              days(
                  Attribute.SLEEP_DURATION,
                  sleep.from("2026-03-09T22:30", Duration.ofHours(8), "460"),
                  sleep.from("2026-03-11T01:00", Duration.ofHours(6), "350")))
          .extracting(DayValue::date)
          .containsExactly(MARCH_10, MARCH_10.plusDays(1));
    }

    @Test
    void naps_add_to_the_duration_unless_they_overlap_the_main_sleep() {
      List<DayValue> days =
          days(
              Attribute.SLEEP_DURATION,
              sleep.from("2026-03-09T23:00", Duration.ofHours(8), "450"),
              sleep.from("2026-03-10T06:30", Duration.ofHours(2), "100"),
              sleep.from("2026-03-10T14:00", Duration.ofMinutes(30), "30"));

      assertValue(days.get(0), "480");
    }

    @Test
    void stages_come_from_the_longest_sleep() {
      List<DayValue> days =
          days(
              Attribute.SLEEP_DEEP,
              deep.from("2026-03-10T14:00", Duration.ofMinutes(40), "20"),
              deep.from("2026-03-09T23:00", Duration.ofHours(8), "95"));

      assertValue(days.get(0), "95");
    }
  }

  @Nested
  class GivenASensor {

    private final Readings glucose = Readings.of(Attribute.GLUCOSE_CGM);

    @Test
    void the_day_is_the_same_whether_it_reads_every_minute_or_every_quarter_of_an_hour() {
      assertValue(steady(1), "130");
      assertValue(steady(5), "130");
      assertValue(steady(15), "130");
    }

    @Test
    void a_gap_counts_for_nothing() {
      List<DayValue> days =
          days(
              Attribute.GLUCOSE_CGM,
              glucose.at("2026-03-10T08:00", "100"),
              glucose.at("2026-03-10T08:05", "100"),
              glucose.at("2026-03-10T08:10", "100"),
              glucose.at("2026-03-10T18:00", "200"),
              glucose.at("2026-03-10T18:05", "200"),
              glucose.at("2026-03-10T18:10", "200"));

      assertValue(days.get(0), "150");
      assertThat(days.get(0).weight()).isEqualByComparingTo("1800");
    }

    @Test
    void a_reading_that_came_by_two_paths_counts_once() {
      List<DayValue> days =
          days(
              Attribute.GLUCOSE_CGM,
              glucose.from("2026-03-10T08:00:00", Duration.ofMinutes(5), "100"),
              glucose.from("2026-03-10T08:00:04", Duration.ofMinutes(5), "100"),
              glucose.from("2026-03-10T08:04:55", Duration.ofMinutes(5), "110"));

      assertThat(days.get(0).readings()).isEqualTo(2);
    }

    private DayValue steady(int minutes) {
      List<Reading> readings = new ArrayList<>();
      for (int at = 0; at < 120; at += minutes) {
        String time = "2026-03-10T%02d:%02d".formatted(8 + at / 60, at % 60);
        readings.add(glucose.at(time, at < 60 ? "100" : "160"));
      }
      return Days.of(Attribute.GLUCOSE_CGM, readings, Optional.empty()).get(0);
    }
  }

  @Nested
  class GivenAGoal {

    private final Range inRange = new Range(new BigDecimal("70"), new BigDecimal("180"));

    @Test
    void both_limits_are_inside() {
      Readings glucose = Readings.of(Attribute.GLUCOSE);
      List<Reading> readings =
          List.of(
              glucose.at("2026-03-10T08:00", "70"),
              glucose.at("2026-03-10T12:00", "180"),
              glucose.at("2026-03-10T18:00", "181"));

      DayValue day = Days.of(Attribute.GLUCOSE, readings, Optional.of(inRange)).get(0);

      assertThat(day.inRange()).isEqualByComparingTo("2");
    }

    @Test
    void a_reading_in_mmol_is_compared_with_the_limit_as_written_in_mmol() {
      var scale = Attribute.GLUCOSE.scale(Unit.MILLIMOLE_PER_LITRE).orElseThrow();
      BigDecimal ten = new BigDecimal("10.0");
      Reading plain = Readings.of(Attribute.GLUCOSE).at("2026-03-10T08:00", "1");
      Reading reading =
          new Reading(
              MARCH_10,
              plain.start(),
              null,
              scale.toCanonical(ten),
              ten,
              scale,
              false,
              plain.receivedAt());

      DayValue day = Days.of(Attribute.GLUCOSE, List.of(reading), Optional.of(inRange)).get(0);

      assertThat(reading.value()).isGreaterThan(inRange.high());
      assertThat(day.inRange()).isEqualByComparingTo("1");
    }
  }

  @Test
  void a_true_zero_is_a_value() {
    DayValue day =
        days(Attribute.PAIN, Readings.of(Attribute.PAIN).at("2026-03-10T08:00", "0")).get(0);

    assertThat(day.low()).isZero();
    assertThat(day.readings()).isOne();
  }
}
