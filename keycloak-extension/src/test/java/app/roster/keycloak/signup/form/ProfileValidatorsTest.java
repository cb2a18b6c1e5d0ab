package app.roster.keycloak.signup.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A19")
class ProfileValidatorsTest {

  private final BirthdateValidator birthdate =
      new BirthdateValidator(Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "1981-11-20", "2024-02-29", "2026-11-22", "2026-11-23"})
  void days_since_1900_up_to_today_anywhere_on_earth_are_taken(String day) {
    assertThat(birthdate.problem(day, 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "2026-11-24", "2990-12-31"})
  void days_outside_are_refused(String day) {
    assertThat(birthdate.problem(day, 0)).hasValue("rosterBirthdateOutOfRange");
  }

  @ParameterizedTest
  @ValueSource(strings = {"19811120", "2023-02-29", "20.11.1981", "1981-11-20T00:00:00Z", "x"})
  void what_is_no_day_is_refused(String day) {
    assertThat(birthdate.problem(day, 0)).hasValue("rosterBirthdateInvalid");
  }

  @ParameterizedTest
  @CsvSource({"2010-11-23, 16, true", "2010-11-24, 16, false", "2008-02-29, 18, true"})
  void the_minimum_age_is_reached_on_the_birthday_anywhere_on_earth(
      String day, int age, boolean oldEnough) {
    assertThat(birthdate.problem(day, age).isEmpty()).isEqualTo(oldEnough);
  }

  @Test
  void who_is_too_young_is_told_so() {
    assertThat(birthdate.problem("2020-01-01", 16)).hasValue("rosterBirthdateTooYoung");
  }

  @Test
  void time_zones_are_known_by_their_names() {
    assertThat(TimeZoneValidator.isKnown("Europe/Berlin")).isTrue();
    assertThat(TimeZoneValidator.isKnown("America/Argentina/Buenos_Aires")).isTrue();
    assertThat(TimeZoneValidator.isKnown("Mars/Olympus")).isFalse();
    assertThat(TimeZoneValidator.isKnown("+02:00")).isFalse();
    assertThat(TimeZoneValidator.isKnown("europe/berlin")).isFalse();
  }
}
