package app.roster.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A4")
class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "a@example.org, a@example.org",
    "' Ada.Lovelace@Example.ORG ', ada.lovelace@example.org",
    "Ada Lovelace <ada@example.org>, ada@example.org",
    "o'brien+list@example.org, o'brien+list@example.org",
    "jürgen@müller.example, jürgen@müller.example"
  })
  void what_people_type_or_paste_becomes_one_address(String typed, String address) {
    assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@",
        "@example.org",
        "ada@localhost",
        "a da@example.org",
        "ada@exa mple.org",
        "a@[127.0.0.1]",
        "a@b@example.org",
        "a..b@example.org",
        "a@-example.org",
        "a@example..org",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org, b@example.org"
      })
  void what_is_no_address_is_refused(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }
}
