package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.kernel.RosterException;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Unit;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A41")
class EntryTest {

  private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-10T07:30");

  private static Entry weight(String value, Unit unit) {
    return new Entry(Attribute.WEIGHT, List.of(new BigDecimal(value)), unit, MORNING, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1234567890", "0.0000001"})
  void endless_numbers_are_refused_before_anything_is_computed(String value) {
    assertThatThrownBy(() -> weight(value, Unit.POUND))
        .isInstanceOf(RosterException.class)
        .hasMessage("measurement.digits");
  }

  @Test
  void a_unit_of_something_else_is_refused() {
    assertThatThrownBy(() -> weight("80", Unit.CELSIUS)).hasMessage("measurement.unit");
  }

  @Test
  void pressures_the_wrong_way_round_are_refused() {
    List<BigDecimal> swapped = List.of(new BigDecimal("78"), new BigDecimal("122"));

    assertThatThrownBy(
            () ->
                new Entry(
                    Attribute.BLOOD_PRESSURE, swapped, Unit.MILLIMETRE_OF_MERCURY, MORNING, ""))
        .hasMessage("measurement.pressures");
  }

  @Test
  void a_missing_pressure_is_refused() {
    List<BigDecimal> one = List.of(new BigDecimal("122"));

    assertThatThrownBy(
            () -> new Entry(Attribute.BLOOD_PRESSURE, one, Unit.MILLIMETRE_OF_MERCURY, MORNING, ""))
        .hasMessage("measurement.incomplete");
  }

  @Test
  void what_is_computed_from_other_values_cannot_be_typed() {
    assertThatThrownBy(
            () -> new Entry(Attribute.GMI, List.of(BigDecimal.ONE), Unit.PERCENT, MORNING, ""))
        .hasMessage("measurement.incomplete");
  }

  @Test
  void plausibility_is_judged_in_the_canonical_unit() {
    assertThat(weight("180", Unit.POUND).isPlausible()).isTrue();
    assertThat(weight("1400", Unit.POUND).isPlausible()).isTrue();
    assertThat(weight("1500", Unit.POUND).isPlausible()).isFalse();
  }
}
