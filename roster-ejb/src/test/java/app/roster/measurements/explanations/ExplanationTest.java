package app.roster.measurements.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.statistics.Change;
import app.roster.measurements.statistics.DayValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A52")
class ExplanationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);

  @Test
  @Tag("A54")
  void a_first_total_of_today_counts_while_it_is_all_there_is() {
    Explanation explained = week(Attribute.STEPS, day(0, "4000"));

    assertThat(explained.now().span().last()).isEqualTo(TODAY);
    assertThat(explained.days()).hasSize(7);
    assertThat(explained.used()).hasSize(1);
    assertThat(explained.change()).isEmpty();
  }

  @Test
  void a_total_of_today_beside_others_is_shown_and_left_out() {
    Explanation explained = week(Attribute.STEPS, day(0, "4000"), day(1, "6000"));

    ExplainedDay today = explained.days().get(7);
    assertThat(today.date()).isEqualTo(TODAY);
    assertThat(today.value()).isPresent();
    assertThat(today.absence()).contains(Absence.NOT_OVER);
    assertThat(explained.used()).hasSize(1);
  }

  @Test
  void dates_go_on_over_a_change_of_the_clocks() {
    Explanation explained = week(Attribute.WEIGHT, day(0, "80"));

    assertThat(explained.days())
        .extracting(ExplainedDay::date)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(24, 30).mapToObj(date -> LocalDate.of(2026, 3, date)).toList());
  }

  @Test
  void a_change_says_why_it_has_an_arrow_or_none() {
    assertThat(cause(day(0, "80"), day(1, "80"), day(7, "81"), day(8, "81")))
        .isEqualTo(Change.Cause.COUNTS);
    assertThat(cause(day(0, "80"), day(1, "80"), day(7, "80.4"), day(8, "80.4")))
        .isEqualTo(Change.Cause.SMALL);
    assertThat(cause(day(0, "80"), day(1, "80"), day(7, "80"), day(8, "80")))
        .isEqualTo(Change.Cause.SAME);
    assertThat(cause(day(0, "80"), day(7, "81"), day(8, "81"))).isEqualTo(Change.Cause.FEW_DATA);
    assertThat(cause(day(0, "80"), day(1, "80"), day(7, "81")))
        .isEqualTo(Change.Cause.FEW_DATA_BEFORE);
  }

  private static Change.Cause cause(DayValue... days) {
    return week(Attribute.WEIGHT, days).change().orElseThrow().cause();
  }

  private static Explanation week(Attribute attribute, DayValue... days) {
    return Explanation.of(attribute, TODAY, 7, new Known(List.of(days), Map.of(), Map.of()));
  }

  private static DayValue day(int ago, String value) {
    BigDecimal number = new BigDecimal(value);
    return new DayValue(TODAY.minusDays(ago), number, number, number, 1, BigDecimal.ONE, null);
  }
}
