package app.roster.web.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.UnitSystem;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  @Tag("A47")
  void a_value_is_shown_in_the_units_of_the_viewer() {
    BigDecimal kilograms = new BigDecimal("80.5");

    assertThat(values(Attribute.WEIGHT, UnitSystem.METRIC, Locale.ENGLISH).full(kilograms))
        .isEqualTo("80.5 kg");
    assertThat(values(Attribute.WEIGHT, UnitSystem.US, Locale.ENGLISH).number(kilograms))
        .isEqualTo("177.5");
    assertThat(values(Attribute.WEIGHT, UnitSystem.METRIC, Locale.GERMAN).number(kilograms))
        .isEqualTo("80,5");
  }

  @Test
  void halves_are_rounded_up_once() {
    assertThat(metric(Attribute.WEIGHT).number(new BigDecimal("80.25"))).isEqualTo("80.3");
    assertThat(metric(Attribute.STEPS).number(new BigDecimal("9999.5"))).isEqualTo("10,000");
  }

  @Test
  void a_bedtime_is_a_time_of_day() {
    assertThat(metric(Attribute.BEDTIME).full(new BigDecimal("1420"))).isEqualTo("23:40");
    assertThat(metric(Attribute.BEDTIME).number(new BigDecimal("1439.6"))).isEqualTo("00:00");
  }

  @Test
  void a_difference_carries_its_sign() {
    assertThat(metric(Attribute.WEIGHT).difference(new BigDecimal("0.84"))).isEqualTo("+0.8");
    assertThat(metric(Attribute.STEPS).difference(new BigDecimal("-1200"))).isEqualTo("−1,200");
    assertThat(metric(Attribute.WEIGHT).difference(new BigDecimal("0.01"))).isEqualTo("±0.0");
  }

  @Test
  void a_difference_of_temperatures_has_no_zero_point() {
    Values fahrenheit = values(Attribute.BODY_TEMPERATURE, UnitSystem.US, Locale.ENGLISH);

    assertThat(fahrenheit.difference(BigDecimal.ONE)).isEqualTo("+1.8");
  }

  @Test
  @Tag("A54")
  void nothing_is_a_dash_and_no_number() {
    assertThat(metric(Attribute.WEIGHT).full(Optional.empty())).isEqualTo("—");
  }

  private static Values metric(Attribute attribute) {
    return values(attribute, UnitSystem.METRIC, Locale.ENGLISH);
  }

  private static Values values(Attribute attribute, UnitSystem units, Locale locale) {
    return new Values(attribute, units, locale);
  }
}
