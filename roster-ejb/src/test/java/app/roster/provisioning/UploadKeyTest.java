package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
  void neither_key_nor_upload_say_their_content() {
    assertThat(key + " " + new Upload(FILE, null, key)).isEqualTo("an upload key an upload");
  }
}
