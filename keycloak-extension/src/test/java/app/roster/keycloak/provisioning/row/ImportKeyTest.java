package app.roster.keycloak.provisioning.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportKeyTest {

  private static final byte[] PLAIN = "secret of a person".getBytes(StandardCharsets.UTF_8);

  private ImportKey key;

  @BeforeEach
  void a_key() {
    key = ImportKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8").orElseThrow();
  }

  @Test
  void what_was_sealed_for_a_row_opens_for_that_row() {
    byte[] sealed = key.encrypt("import", 7, PLAIN);

    assertThat(key.decrypt("import", 7, sealed)).isEqualTo(PLAIN);
  }

  @Test
  void the_stored_bytes_do_not_hold_the_content_and_differ_each_time() {
    byte[] sealed = key.encrypt("import", 7, PLAIN);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(key.encrypt("import", 7, PLAIN)).isNotEqualTo(sealed);
  }

  @Test
  void nothing_opens_for_another_row_or_import_or_key() {
    byte[] sealed = key.encrypt("import", 7, PLAIN);
    ImportKey other = ImportKey.parse("BAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8").orElseThrow();

    assertThatIllegalStateException().isThrownBy(() -> key.decrypt("import", 8, sealed));
    assertThatIllegalStateException().isThrownBy(() -> key.decrypt("other", 7, sealed));
    assertThatIllegalStateException().isThrownBy(() -> other.decrypt("import", 7, sealed));
  }

  @Test
  void one_flipped_bit_anywhere_is_noticed() {
    byte[] sealed = key.encrypt("import", 7, PLAIN);
    for (int i = 0; i < sealed.length; i++) {
      byte[] flipped = Arrays.copyOf(sealed, sealed.length);
      flipped[i] ^= 1;
      assertThatIllegalStateException().isThrownBy(() -> key.decrypt("import", 7, flipped));
    }
  }

  @Test
  void only_its_own_hash_fits() {
    assertThat(key.hasHash(key.hash())).isTrue();
    assertThat(key.hasHash(key.hash().replace(key.hash().charAt(0), 'x'))).isFalse();
    assertThat(key.hash()).doesNotContain(key.text());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"short", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="})
  void what_cannot_be_a_key_is_none(String header) {
    assertThat(ImportKey.parse(header)).isEmpty();
  }

  @Test
  void it_is_silent_about_itself() {
    assertThat(key).hasToString("import key");
  }
}
