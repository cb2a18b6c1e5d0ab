package app.roster.keycloak.provisioning.password;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.provisioning.row.ImportLine;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GeneratedPasswordsTest {

  private final ImportKey key = ImportKey.random();
  private final GeneratedPasswords passwords = new GeneratedPasswords(key, "import");

  private List<String> many(int count) {
    return IntStream.range(0, count).mapToObj(passwords::of).toList();
  }

  @Test
  @Tag("B17")
  void the_same_key_import_and_row_give_the_same_password_again() {
    ImportKey again = ImportKey.parse(key.text()).orElseThrow();

    assertThat(new GeneratedPasswords(again, "import").of(7)).isEqualTo(passwords.of(7));
  }

  @Test
  @Tag("B17")
  void another_key_import_or_row_gives_another() {
    assertThat(
            List.of(
                passwords.of(7),
                passwords.of(8),
                new GeneratedPasswords(key, "other").of(7),
                new GeneratedPasswords(ImportKey.random(), "import").of(7)))
        .doesNotHaveDuplicates();
  }

  @Test
  @Tag("B17")
  void each_has_all_kinds_of_characters_in_four_groups() {
    assertThat(many(2000))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[a-zA-Z2-9]{6}(-[a-zA-Z2-9]{6}){3}"))
        .allMatch(text -> text.chars().filter(Character::isDigit).count() >= 3)
        .allMatch(text -> text.chars().filter(Character::isUpperCase).count() >= 3)
        .allMatch(text -> text.chars().filter(Character::isLowerCase).count() >= 3)
        .noneMatch(text -> text.matches(".*[ilIoO01].*"));
  }

  @Test
  @Tag("B17")
  void nothing_is_left_out_or_favoured_so_that_they_hold_more_than_128_bits() {
    assertThat(GeneratedPasswords.ALPHABET.chars().distinct().count()).isEqualTo(55);
    Map<Character, Long> seen =
        many(4000).stream()
            .flatMap(text -> text.replace("-", "").chars().mapToObj(c -> (char) c))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    // 1745 of each on average; digits a little more often, since draws with few are thrown away.
    assertThat(seen).hasSize(55);
    assertThat(seen.values()).allMatch(count -> count > 1400 && count < 2500);
    double kept = 0.69;
    double bits =
        GeneratedPasswords.LENGTH * Math.log(GeneratedPasswords.ALPHABET.length()) / Math.log(2)
            + Math.log(kept) / Math.log(2);
    assertThat(bits).isGreaterThan(128);
  }

  @Test
  void a_password_of_the_row_is_left_as_it_is() {
    ImportLine line =
        new ImportLine(2, "a@example.org", "my own one", "A", "B", null, null, null, null);

    assertThat(passwords.of(line)).isEqualTo("my own one");
  }
}
