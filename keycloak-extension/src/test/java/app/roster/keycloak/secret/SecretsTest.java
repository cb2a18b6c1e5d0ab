package app.roster.keycloak.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void a_key_has_256_bits_and_fits_into_an_address() {
    String key = Secrets.random();
    assertThat(key).matches("[A-Za-z0-9_-]{43}");
    assertThat(Base64.getUrlDecoder().decode(key)).hasSize(32);
    assertThat(Secrets.random()).isNotEqualTo(key);
  }

  @Test
  void what_is_stored_is_the_sha_256_of_the_key() {
    assertThat(Secrets.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
