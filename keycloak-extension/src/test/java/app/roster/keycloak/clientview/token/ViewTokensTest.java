package app.roster.keycloak.clientview.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTokensTest {

  private static String tokenWithId(String id) {
    return encoded("{\"alg\":\"RS256\"}") + "." + encoded("{\"jti\":\"" + id + "\"}") + ".AAAA";
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_view_token_is_known_by_the_mark_in_its_id_whatever_its_signature() {
    assertThat(ViewTokens.isViewToken(tokenWithId("onrtcv:4711"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"onrtac:4711", "cv:4711", "cvcvcv4711", "onrtcvx:4711", "4711"})
  void other_ids_are_not(String id) {
    assertThat(ViewTokens.isViewToken(tokenWithId(id))).isFalse();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"no token", "a.b.c", "..", "{}"})
  void what_is_no_token_is_no_view_token(String text) {
    assertThat(ViewTokens.isViewToken(text)).isFalse();
  }
}
