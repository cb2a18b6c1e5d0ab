package app.roster.web.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.measurements.statistics.DayValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A52")
class SparklineTest {

  @Test
  void the_lowest_day_is_at_the_bottom_and_the_highest_at_the_top() {
    Sparkline line = new Sparkline(List.of(day(1, "70"), day(2, "72"), day(3, "71")));

    assertThat(line.getPath()).isEqualTo("M 3.0 25.0 L 60.0 3.0 L 117.0 14.0");
  }

  @Test
  void a_day_without_a_value_leaves_its_room() {
    Sparkline line = new Sparkline(List.of(day(1, "70"), day(2, "72"), day(4, "71")));

    assertThat(line.getPath()).contains("L 41.0 3.0");
  }

  @Test
  @Tag("A54")
  void a_single_day_is_a_dot_in_the_middle_and_no_line() {
    Sparkline dot = new Sparkline(List.of(day(1, "70")));

    assertThat(dot.isLine()).isFalse();
    assertThat(dot.isDrawn()).isTrue();
    assertThat(dot.getEndY()).isEqualTo(14);
  }

  @Test
  void no_day_is_no_picture() {
    assertThat(new Sparkline(List.of()).isDrawn()).isFalse();
  }

  private static DayValue day(int date, String value) {
    BigDecimal number = new BigDecimal(value);
    LocalDate day = LocalDate.of(2026, 3, date);
    return new DayValue(day, number, number, number, 1, BigDecimal.ONE, null);
  }
}
