package app.roster.keycloak.bypass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BypassTest {

  @ParameterizedTest
  @CsvSource({
    "26.7.3, true",
    "26.6.9, true",
    "25.0.0, true",
    "26.7, true",
    "26.7.4, false",
    "26.7.4.Final, false",
    "26.7.10, false",
    "26.8.0, false",
    "27.0.0-SNAPSHOT, false",
    "999.0.0-SNAPSHOT, false"
  })
  void versions_are_compared_part_by_part(String version, boolean before) {
    assertThat(Bypass.isBefore(version, 26, 7, 4)).isEqualTo(before);
  }
}
