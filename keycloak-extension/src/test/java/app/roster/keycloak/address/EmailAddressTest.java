package app.roster.keycloak.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A4")
class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "ada@example.org, ada@example.org",
    "'  Ada@Example.ORG ', ada@example.org",
    "Ada Lovelace <ada@example.org>, ada@example.org",
    "'\"Lovelace, Ada\" <ada@example.org>', ada@example.org",
    "ada+tag@sub.example.org, ada+tag@sub.example.org",
    "o'neil@example.org, o'neil@example.org",
    "ada@bücher.example, ada@xn--bcher-kva.example",
    "ada@BÜCHER.example, ada@xn--bcher-kva.example",
  })
  void what_people_type_or_paste_becomes_one_spelling(String typed, String stored) {
    assertThat(EmailAddress.parse(typed)).hasValue(new EmailAddress(stored));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ada",
        "@example.org",
        "ada@",
        "ada@example",
        "ada@[127.0.0.1]",
        "ada@127.0.0.1",
        "ada@-example.org",
        "ada@example..org",
        ".ada@example.org",
        "ada.@example.org",
        "a..da@example.org",
        "\"a b\"@example.org",
        "a b@example.org",
        "ada@example.org\nBcc: eve@example.org",
        "ada@example.org, eve@example.org",
        "<ada@example.org> <eve@example.org>",
        "ada@exa_mple.org",
      })
  void what_is_no_single_address_is_refused(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void nothing_and_far_too_much_are_refused() {
    assertThat(EmailAddress.parse(null)).isEmpty();
    assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b".repeat(300) + ".org")).isEmpty();
  }

  @Test
  void look_alikes_stay_apart() {
    assertThat(EmailAddress.parse("ada@exаmple.org"))
        .isNotEqualTo(EmailAddress.parse("ada@example.org"));
  }

  @Test
  void an_address_does_not_show_itself_in_logs() {
    assertThat(EmailAddress.parse("ada@example.org").orElseThrow().toString())
        .doesNotContain("ada");
  }
}
