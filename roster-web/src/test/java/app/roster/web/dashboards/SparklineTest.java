package app.roster.web.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.measurements.statistics.DayValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SparklineTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

  @Test
  void without_values_there_is_no_line() {
    assertThat(Sparkline.of(List.of(List.of())).getLines()).isEmpty();
  }

  @Test
  @Tag("A54")
  void a_single_value_is_a_dot_and_never_an_endless_number() {
    Sparkline.Line line = Sparkline.of(List.of(days("80"))).getLines().get(0);

    assertThat(line.getPath()).isEqualTo("M 275.0 32.0");
    assertThat(line.getEndX()).isEqualTo("275.0");
  }

  @Test
  void the_highest_value_is_at_the_top_and_the_newest_at_the_right() {
    Sparkline.Line line = Sparkline.of(List.of(days("80", "90"))).getLines().get(0);

    assertThat(line.getPath()).isEqualTo("M 5.0 59.0 L 275.0 5.0");
    assertThat(line.getArea()).isEqualTo("M 5.0 59.0 L 275.0 5.0 L 275.0 64.0 L 5.0 64.0 Z");
  }

  @Test
  void a_missing_day_leaves_its_room() {
    List<DayValue> days = List.of(day(0, "80"), day(1, "80"), day(10, "80"));

    assertThat(Sparkline.of(List.of(days)).getLines().get(0).getPath())
        .isEqualTo("M 5.0 32.0 L 32.0 32.0 L 275.0 32.0");
  }

  @Test
  void two_lines_share_one_scale() {
    List<Sparkline.Line> lines =
        Sparkline.of(List.of(days("120", "120"), days("80", "80"))).getLines();

    assertThat(lines).extracting(Sparkline.Line::getEndY).containsExactly("5.0", "59.0");
  }

  private static List<DayValue> days(String... values) {
    return Stream.iterate(0, i -> i < values.length, i -> i + 1)
        .map(i -> day(i, values[i]))
        .toList();
  }

  private static DayValue day(int after, String value) {
    BigDecimal number = new BigDecimal(value);
    return new DayValue(FIRST.plusDays(after), number, number, number, 1, BigDecimal.ONE, null);
  }
}
