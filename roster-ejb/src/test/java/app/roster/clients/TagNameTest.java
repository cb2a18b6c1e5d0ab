package app.roster.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.kernel.RosterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {

  @Test
  void blanks_around_a_name_are_no_part_of_it_and_those_within_count_as_one() {
    assertThat(new TagName(" \u00a0New \t\u2003 Patients\n").value()).isEqualTo("New Patients");
  }

  @Test
  void spellings_that_differ_in_capitals_blanks_or_composition_are_the_same_name() {
    assertThat(new TagName("CAFE\u0301  \u00c4RZTE").key())
        .isEqualTo(TagName.key(" caf\u00e9 \u00e4rzte"));
    assertThat(new TagName("VIP").key()).isNotEqualTo(TagName.key("V I P"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "<b>",
        "a,b;c",
        "\ud83d\udc69\u200d\ud83d\udcbb",
        "\u0645\u06cc\u200c\u062e"
      })
  void names_are_any_text_that_can_be_seen(String name) {
    assertThat(new TagName(name).value()).isEqualTo(name);
  }

  @Test
  void a_name_has_50_characters_at_most_however_they_are_stored() {
    String longest = "\ud83c\udf3b".repeat(50);

    assertThat(new TagName(longest).value()).isEqualTo(longest);
    assertThat(refusal(longest + "x")).isEqualTo("tag.tooLong");
  }

  @ParameterizedTest
  @CsvSource({
    "'', tag.empty",
    "' ', tag.empty",
    "'\u200d', tag.empty",
    "'a\u0000b', tag.unreadable",
    "'a\u202eb', tag.unreadable",
    "'a\ud800', tag.unreadable"
  })
  void nothing_to_see_is_no_name(String typed, String code) {
    assertThat(refusal(typed)).isEqualTo(code);
  }

  private static String refusal(String typed) {
    return catchThrowableOfType(RosterException.class, () -> new TagName(typed)).messageKey();
  }
}
