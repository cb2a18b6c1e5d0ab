package app.roster.clientview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewReasonTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   ", "\u200B", "\u202E\u0007", "\r\n"})
  void nothing_to_see_is_no_reason(String typed) {
    assertThat(ViewReason.of(typed)).isEmpty();
  }

  @Test
  void lines_become_one_and_what_nobody_sees_goes() {
    assertThat(ViewReason.of(" Asked\r\nby \u202Ephone\t(twice)\u0000 ").orElseThrow().text())
        .isEqualTo("Asked  by phone (twice)");
  }

  @Test
  void everything_else_stays_as_it_was_typed() {
    String hostile = "<b>\"Größe\" & 'Gewicht'</b> \uD83E\uDE7A {0}";

    assertThat(ViewReason.of(hostile).orElseThrow().text()).isEqualTo(hostile);
  }

  @Test
  void two_hundred_code_points_are_kept_and_no_half_of_one() {
    assertThat(ViewReason.of("\uD83D\uDE00".repeat(201)).orElseThrow().text())
        .isEqualTo("\uD83D\uDE00".repeat(200));
  }
}
