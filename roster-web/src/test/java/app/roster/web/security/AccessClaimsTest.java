package app.roster.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class AccessClaimsTest {

  @Test
  void blank_and_missing_facts_are_absent() {
    AccessClaims claims = claims("{\"given_name\":\" \",\"family_name\":\"Müller\",\"n\":1}");

    assertThat(claims.text("given_name")).isEmpty();
    assertThat(claims.text("family_name")).contains("Müller");
    assertThat(claims.text("n")).isEmpty();
    assertThat(claims.text("missing")).isEmpty();
  }

  private static AccessClaims claims(String json) {
    String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    return AccessClaims.of("e30." + payload + ".c2ln");
  }
}
