package app.roster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B19")
@Tag("B28")
class SafeCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1", "\uff20x"})
  void a_cell_that_could_be_a_formula_becomes_text(String cell) {
    assertThat(SafeCsv.line(cell)).isEqualTo("\"'" + cell + "\"\r\n");
  }

  @Test
  void everything_else_is_written_as_it_is_and_quoted_where_needed() {
    assertThat(SafeCsv.line(7, "a@example.org", "O'Hara, \"Al\"", ""))
        .isEqualTo("7,a@example.org,\"O'Hara, \"\"Al\"\"\",\r\n");
  }

  @Test
  void the_sign_of_a_number_makes_no_formula_and_nothing_is_an_empty_cell() {
    assertThat(SafeCsv.line(new BigDecimal("-0.50"), null, -3, new BigDecimal("1E+3")))
        .isEqualTo("-0.50,,-3,1000\r\n");
  }
}
