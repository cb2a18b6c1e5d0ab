package app.roster.measurements.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "WEIGHT, POUND, 180, 81.6466266",
    "HEIGHT, INCH, 70, 177.80",
    "GLUCOSE, MILLIMOLE_PER_LITRE, 10.0, 180.15600",
    "KETONES, MILLIGRAM_PER_DECILITRE, 10.41, 1",
    "TOTAL_CHOLESTEROL, MILLIMOLE_PER_LITRE, 5, 193.35",
    "TRIGLYCERIDES, MILLIMOLE_PER_LITRE, 1, 88.57",
    "BODY_TEMPERATURE, FAHRENHEIT, 98.6, 37",
    "BODY_TEMPERATURE, FAHRENHEIT, 212, 100",
    "SKIN_TEMPERATURE_DEVIATION, FAHRENHEIT, 1.8, 1",
    "ENERGY_INTAKE, KILOJOULE, 4.184, 1",
    "DISTANCE, MILE, 1, 1609.344",
  })
  void units_convert_by_their_exact_factor(
      Attribute attribute, Unit unit, BigDecimal typed, BigDecimal canonical) {
    assertThat(attribute.scale(unit).orElseThrow().toCanonical(typed))
        .isEqualByComparingTo(canonical);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_typed_in_any_unit_is_shown_again(Attribute attribute) {
    Random random = new Random(attribute.id());
    for (Scale scale : attribute.scales()) {
      for (int i = 0; i < 200; i++) {
        BigDecimal typed =
            BigDecimal.valueOf(random.nextDouble() * 500)
                .setScale(scale.decimals(), RoundingMode.HALF_UP);

        assertThat(scale.shown(scale.toCanonical(typed))).isEqualByComparingTo(typed);
      }
    }
  }

  @Test
  void a_difference_of_temperatures_has_no_zero_to_shift() {
    Scale fahrenheit = Attribute.BODY_TEMPERATURE.scale(Unit.FAHRENHEIT).orElseThrow();

    assertThat(fahrenheit.differenceFromCanonical(BigDecimal.ONE)).isEqualByComparingTo("1.8");
  }

  @Test
  void people_in_the_united_states_see_pounds_and_others_kilograms() {
    assertThat(UnitSystem.of(Locale.US).scaleOf(Attribute.WEIGHT).unit()).isEqualTo(Unit.POUND);
    assertThat(UnitSystem.of(Locale.US).scaleOf(Attribute.DISTANCE).unit()).isEqualTo(Unit.MILE);
    assertThat(UnitSystem.of(Locale.US).scaleOf(Attribute.GLUCOSE).unit())
        .isEqualTo(Unit.MILLIGRAM_PER_DECILITRE);
    assertThat(UnitSystem.of(Locale.GERMANY).scaleOf(Attribute.WEIGHT).unit())
        .isEqualTo(Unit.KILOGRAM);
    assertThat(UnitSystem.of(Locale.ENGLISH)).isEqualTo(UnitSystem.METRIC);
  }
}
