package app.roster.keycloak.clientview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who wants to look at whom, in which organization, out of which sign-in, and why. */
public record ViewRequest(
    String realmId,
    String organizationId,
    String actorId,
    String actorSessionId,
    String subjectId,
    Optional<String> reason) {

  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,36}");

  /** An id to look up; anything that cannot be one is nobody's. */
  public static Optional<String> id(String value) {
    return Optional.of(value).filter(text -> ID.matcher(text).matches());
  }

  /** The same for every start that must share one view; 43 characters. */
  String openKey() {
    String parts = String.join(" ", realmId, organizationId, actorId, actorSessionId, subjectId);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(parts));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
