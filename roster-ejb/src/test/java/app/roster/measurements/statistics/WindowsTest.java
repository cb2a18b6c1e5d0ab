package app.roster.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.roster.measurements.catalogue.Attribute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WindowsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

  private static DayValue day(int ago, String value) {
    BigDecimal number = new BigDecimal(value);
    return new DayValue(TODAY.minusDays(ago), number, number, number, 1, BigDecimal.ONE, null);
  }

  private static Windows windows(Attribute attribute, DayValue... days) {
    return new Windows(attribute, List.of(days), TODAY);
  }

  @Nested
  @Tag("A54")
  class GivenASingleWeight {

    private final Windows weight = windows(Attribute.WEIGHT, day(0, "80.5"));

    @Test
    void the_average_equals_it_and_one_day_of_each_window_has_data() {
      for (int length : Windows.LENGTHS) {
        assertThat(weight.current(length).average().orElseThrow()).isEqualByComparingTo("80.5");
        assertThat(weight.current(length).days()).isOne();
      }
    }

    @Test
    void there_is_no_deviation_and_no_change() {
      assertThat(weight.current(7).deviation()).isEmpty();
      assertThat(Change.between(Attribute.WEIGHT, weight.before(7), weight.current(7))).isEmpty();
    }
  }

  @Nested
  @Tag("A54")
  class GivenASingleStepEntry {

    @Test
    void of_today_it_is_the_average_of_one_day() {
      Window week = windows(Attribute.STEPS, day(0, "4000")).current(7);

      assertThat(week.average().orElseThrow()).isEqualByComparingTo("4000");
      assertThat(week.days()).isOne();
    }

    @Test
    void of_yesterday_it_is_the_average_of_one_day() {
      Window week = windows(Attribute.STEPS, day(1, "4000")).current(7);

      assertThat(week.average().orElseThrow()).isEqualByComparingTo("4000");
      assertThat(week.days()).isOne();
    }
  }

  @Nested
  class GivenNothing {

    private final Windows none = windows(Attribute.WEIGHT);

    @Test
    void every_number_is_absent_and_none_is_zero() {
      assertThat(none.current(30).average()).isEmpty();
      assertThat(none.current(30).low()).isEmpty();
      assertThat(none.current(30).high()).isEmpty();
      assertThat(none.current(30).deviation()).isEmpty();
      assertThat(none.current(30).inRange()).isEmpty();
      assertThat(none.current(30).days()).isZero();
    }
  }

  @Test
  void averages_of_totals_end_yesterday_because_today_is_not_over() {
    Windows steps = windows(Attribute.STEPS, day(0, "100"), day(1, "8000"), day(7, "10000"));

    assertThat(steps.span(7)).isEqualTo(new Span(TODAY.minusDays(7), TODAY.minusDays(1)));
    assertThat(steps.current(7).average().orElseThrow()).isEqualByComparingTo("9000");
  }

  @Test
  void averages_of_levels_end_today() {
    Windows weight = windows(Attribute.WEIGHT, day(0, "80"), day(6, "82"), day(7, "99"));

    assertThat(weight.current(7).average().orElseThrow()).isEqualByComparingTo("81");
    assertThat(weight.before(7).average().orElseThrow()).isEqualByComparingTo("99");
  }

  @Test
  void an_explicit_zero_counts_and_a_missing_day_does_not() {
    Window week = windows(Attribute.STEPS, day(1, "0"), day(2, "6000")).current(7);

    assertThat(week.average().orElseThrow()).isEqualByComparingTo("3000");
    assertThat(week.days()).isEqualTo(2);
    assertThat(week.low().orElseThrow()).isZero();
  }

  @Test
  void two_days_have_a_sample_deviation() {
    Window week = windows(Attribute.WEIGHT, day(1, "80"), day(2, "82")).current(7);

    assertThat(week.deviation().orElseThrow().doubleValue()).isCloseTo(Math.sqrt(2), within(1e-9));
  }

  @Test
  void half_past_eleven_and_half_past_midnight_average_to_midnight() {
    Window week = windows(Attribute.BEDTIME, day(1, "1410"), day(2, "30")).current(7);

    assertThat(week.average().orElseThrow()).isZero();
    assertThat(week.low().orElseThrow()).isEqualByComparingTo("1410");
    assertThat(week.high().orElseThrow()).isEqualByComparingTo("30");
  }

  @Test
  void a_height_has_no_average() {
    assertThat(windows(Attribute.HEIGHT, day(1, "180")).current(90).average()).isEmpty();
  }

  @Nested
  class GivenAChange {

    @Test
    void an_arrow_needs_a_change_that_is_not_noise() {
      assertThat(change("80.0", "80.4")).isEqualTo(Change.Direction.NONE);
      assertThat(change("80.0", "80.5")).isEqualTo(Change.Direction.UP);
      assertThat(change("80.0", "79.5")).isEqualTo(Change.Direction.DOWN);
    }

    @Test
    void few_data_get_no_arrow() {
      Windows weight = windows(Attribute.WEIGHT, day(1, "90"), day(8, "80"), day(9, "80"));

      Change change =
          Change.between(Attribute.WEIGHT, weight.before(7), weight.current(7)).orElseThrow();

      assertThat(change.difference()).isEqualByComparingTo("10");
      assertThat(change.direction()).isEqualTo(Change.Direction.NONE);
      assertThat(Change.isFewData(Attribute.WEIGHT, weight.current(7))).isTrue();
    }

    private Change.Direction change(String before, String now) {
      Windows weight =
          windows(Attribute.WEIGHT, day(1, now), day(2, now), day(8, before), day(9, before));
      return Change.between(Attribute.WEIGHT, weight.before(7), weight.current(7))
          .orElseThrow()
          .direction();
    }
  }
}
