package app.roster.keycloak.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.keycloak.common.util.SecretGenerator;

/** Random keys, and the only form in which they are stored. */
public final class Secrets {

  private static final int BYTES = 32;

  private Secrets() {}

  /** 256 random bits, safe in a URL. */
  public static String random() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(SecretGenerator.getInstance().randomBytes(BYTES));
  }

  /** SHA-256 in lower-case hex, 64 characters. */
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
