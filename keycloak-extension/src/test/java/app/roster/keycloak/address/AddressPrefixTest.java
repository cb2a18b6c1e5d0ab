package app.roster.keycloak.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPrefixTest {

  @ParameterizedTest
  @CsvSource({
    "anna, anna, annb",
    "anna9, anna9, annaa",
    "anz, anz, ao",
    "a.b@example, a, b",
    "99, 99, 9a",
  })
  void letters_and_digits_at_the_beginning_make_a_range(String typed, String from, String to) {
    AddressPrefix prefix = AddressPrefix.typed(typed);

    assertThat(prefix.from()).isEqualTo(from);
    assertThat(prefix.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"zz, zz", "_x, ''", "ä, ''"})
  void a_range_without_a_certain_end_has_none(String typed, String from) {
    AddressPrefix prefix = AddressPrefix.typed(typed);

    assertThat(prefix.from()).isEqualTo(from);
    assertThat(prefix.to()).isEmpty();
  }

  @Test
  void blanks_and_capitals_do_not_matter() {
    assertThat(AddressPrefix.typed(" AnNA\n ")).isEqualTo(new AddressPrefix("anna"));
    assertThat(AddressPrefix.typed(" \t ").isEmpty()).isTrue();
  }
}
