package app.roster.web.dashboards.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A41")
class TypedNumberTest {

  @ParameterizedTest
  @CsvSource({
    "en, 80.5, 80.5",
    "en, '80,5', 80.5",
    "en, '8,000', 8000",
    "en, '1,234.5', 1234.5",
    "de, '80,5', 80.5",
    "de, 80.5, 80.5",
    "de, 8.000, 8000",
    "de, '1.234,5', 1234.5",
    "de, ' 8 000 ', 8000",
    "en, -0.4, -0.4",
  })
  void point_comma_and_marked_thousands_are_understood(
      String language, String typed, BigDecimal number) {
    assertThat(TypedNumber.parse(typed, Locale.forLanguageTag(language)))
        .hasValueSatisfying(parsed -> assertThat(parsed).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1e9", "1..2", "0x10", "12kg", "1,2,3", "NaN", "--1"})
  void what_is_no_number_is_none(String typed) {
    assertThat(TypedNumber.parse(typed, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void nothing_typed_is_no_number() {
    assertThat(TypedNumber.parse(null, Locale.ENGLISH)).isEmpty();
    assertThat(TypedNumber.parseTime(null)).isEmpty();
  }

  @Test
  void a_time_of_day_becomes_minutes_after_midnight() {
    assertThat(TypedNumber.parseTime("23:40")).contains(BigDecimal.valueOf(1420));
    assertThat(TypedNumber.parseTime("25:00")).isEmpty();
  }
}
