package app.roster.measurements.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A47")
class ValueFormatTest {

  @ParameterizedTest
  @CsvSource({
    "WEIGHT, US, en-US, 81.6466266, 180.0 lb",
    "WEIGHT, METRIC, de-DE, 81.6466266, '81,6 kg'",
    "WEIGHT, METRIC, en, 80.25, 80.3 kg",
    "STEPS, METRIC, de-DE, 8421, 8.421",
    "SLEEP_DURATION, METRIC, en, 451.5, 7 h 32 min",
    "SLEEP_DEEP, METRIC, de, 45, 45 Min.",
    "STEPS, METRIC, en, 9999.5, '10,000'",
    "BEDTIME, METRIC, en, 1410, 23:30",
    "BEDTIME, METRIC, en, 1439.6, 00:00",
    "BODY_TEMPERATURE, US, en-US, 37, 98.6 °F",
  })
  void values_are_written_in_the_units_and_words_of_who_looks(
      Attribute attribute, UnitSystem units, String language, BigDecimal value, String text) {
    assertThat(new ValueFormat(attribute, units, Locale.forLanguageTag(language)).full(value))
        .isEqualTo(text);
  }

  @Test
  void a_difference_carries_its_sign() {
    ValueFormat weight = new ValueFormat(Attribute.WEIGHT, UnitSystem.METRIC, Locale.ENGLISH);

    assertThat(weight.difference(new BigDecimal("0.84"))).isEqualTo("+0.8");
    assertThat(weight.difference(new BigDecimal("-1"))).isEqualTo("−1.0");
    assertThat(weight.difference(new BigDecimal("0.01"))).isEqualTo("±0.0");
  }

  @Test
  void a_difference_of_temperatures_has_no_zero_point() {
    ValueFormat fahrenheit =
        new ValueFormat(Attribute.BODY_TEMPERATURE, UnitSystem.US, Locale.ENGLISH);

    assertThat(fahrenheit.difference(BigDecimal.ONE)).isEqualTo("+1.8");
  }
}
