package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadKeyTest {

  private static final byte[] FILE = "a@example.org,Secret-1a".getBytes(StandardCharsets.UTF_8);

  private final ImportId upload = ImportId.random();
  private final UploadKey key = UploadKey.random();

  @Test
  @Tag("B15")
  void a_sealed_file_shows_nothing_and_opens_with_its_key_alone() {
    byte[] sealed = key.seal(upload, FILE);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Secret");
    assertThat(UploadKey.parse(key.text()).orElseThrow().open(upload, sealed)).contains(FILE);
    assertThat(UploadKey.random().open(upload, sealed)).isEmpty();
  }

  @Test
  void a_sealed_file_passes_for_no_other_upload_and_cannot_be_changed() {
    byte[] sealed = key.seal(upload, FILE);

    assertThat(key.open(ImportId.random(), sealed)).isEmpty();
    sealed[sealed.length - 1] ^= 1;
    assertThat(key.open(upload, sealed)).isEmpty();
  }

  @ParameterizedTest
  @EmptySource
  @ValueSource(strings = {"abc", "!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void what_is_no_key_is_none(String text) {
    assertThat(UploadKey.parse(text)).isEmpty();
  }

  @Test
  void neither_key_nor_passwords_nor_upload_say_their_content() {
    GeneratedPasswords passwords = new GeneratedPasswords(key, upload);

    assertThat(key + " " + passwords + " " + new Upload(FILE, null, key))
        .isEqualTo("an upload key generated passwords an upload");
  }

  @Test
  @Tag("B17")
  void a_generated_password_is_long_of_all_kinds_and_the_same_when_asked_again() {
    GeneratedPasswords passwords = new GeneratedPasswords(key, upload);

    assertThat(IntStream.range(2, 2000).mapToObj(passwords::apply))
        .allSatisfy(
            password ->
                assertThat(password)
                    .matches("([A-HJ-NP-Za-km-z2-9]{4}-){5}[A-HJ-NP-Za-km-z2-9]{4}")
                    .matches(".*[A-Z].*")
                    .matches(".*[a-z].*")
                    .matches(".*[0-9].*"))
        .doesNotHaveDuplicates();
    assertThat(passwords.apply(7)).isEqualTo(new GeneratedPasswords(key, upload).apply(7));
    assertThat(passwords.apply(7))
        .isNotEqualTo(new GeneratedPasswords(key, ImportId.random()).apply(7));
  }

  @Test
  @Tag("B17")
  void no_letter_of_generated_passwords_is_favoured() {
    GeneratedPasswords passwords = new GeneratedPasswords(new Fixed().key(), new Fixed().upload());
    var counts =
        IntStream.range(2, 4002)
            .mapToObj(passwords::apply)
            .flatMapToInt(password -> password.replace("-", "").chars())
            .boxed()
            .collect(Collectors.groupingBy(letter -> letter, Collectors.counting()));

    // 96 000 letters of 57 kinds: 1684 each, give or take five standard deviations and what having
    // all kinds asks for.
    assertThat(counts)
        .hasSize(57)
        .allSatisfy((letter, count) -> assertThat(count).isBetween(1450L, 1950L));
  }

  /** The same on every run, so that no run is unlucky. */
  private record Fixed() {

    UploadKey key() {
      return UploadKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8").orElseThrow();
    }

    ImportId upload() {
      return new ImportId("00000000-0000-0000-0000-000000000000");
    }
  }
}
