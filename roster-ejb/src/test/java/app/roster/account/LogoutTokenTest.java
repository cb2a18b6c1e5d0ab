package app.roster.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoutTokenTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String ISSUER = "https://sign-in.example.org/realms/roster";
  private static final String GOOD =
      """
      {"iss":"https://sign-in.example.org/realms/roster","aud":["other","roster-app"],
       "iat":1795341600,"exp":1795341720,"jti":"j1","sid":"s1","sub":"u1",
       "events":{"http://schemas.openid.net/event/backchannel-logout":{}}}
      """;
  private static final KeyPair KEYS = newKeys();

  @Test
  void a_good_token_ends_the_session_it_names() {
    LogoutToken token = LogoutToken.parse(signed("RS256", GOOD)).orElseThrow();

    assertThat(token.isSignedBy(KEYS.getPublic())).isTrue();
    assertThat(ends(GOOD)).isTrue();
    assertThat(token.session()).contains("s1");
    assertThat(token.keyId()).contains("k1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "realms/roster\"|realms/other\"",
        "\"roster-app\"|\"roster-appx\"",
        "\"jti\":\"j1\",|''",
        "\"sid\":\"s1\",\"sub\":\"u1\",|''",
        "backchannel-logout|session-start",
        "\"sub\":\"u1\"|\"sub\":\"u1\",\"nonce\":\"n\"",
        "1795341600|1795341200",
        "1795341600|1795341700",
        "1795341720|1795341500",
        "\"iat\":1795341600,|''",
      })
  void a_token_that_differs_in_one_claim_ends_nothing(String part, String other) {
    assertThat(GOOD).contains(part);
    assertThat(ends(GOOD.replace(part, other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "RS512", "ES256"})
  void only_one_algorithm_is_accepted(String algorithm) {
    LogoutToken token = LogoutToken.parse(signed(algorithm, GOOD)).orElseThrow();

    assertThat(token.isSignedBy(KEYS.getPublic())).isFalse();
  }

  @Test
  void a_token_of_another_key_or_with_other_content_is_not_signed() {
    String token = signed("RS256", GOOD);
    String[] parts = token.split("\\.");
    String changed = parts[0] + "." + encode(GOOD.replace("s1", "s2")) + "." + parts[2];

    assertThat(LogoutToken.parse(token).orElseThrow().isSignedBy(newKeys().getPublic())).isFalse();
    assertThat(LogoutToken.parse(changed).orElseThrow().isSignedBy(KEYS.getPublic())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.b", "a.b.c", "e30.e30", "e30.e30.x.y", "W10.e30.e30", "..!"})
  void what_is_no_token_is_refused(String text) {
    assertThat(LogoutToken.parse(text)).isEmpty();
  }

  private static boolean ends(String claims) {
    return LogoutToken.parse(signed("RS256", claims))
        .orElseThrow()
        .ends(ISSUER, Set.of("roster-app", "roster-client-view"), NOW);
  }

  private static String signed(String algorithm, String claims) {
    String content =
        encode("{\"alg\":\"" + algorithm + "\",\"kid\":\"k1\"}") + "." + encode(claims);
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(KEYS.getPrivate());
      signer.update(content.getBytes(UTF_8));
      return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
