package app.roster.keycloak.optout;

import app.roster.keycloak.secret.RealmSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/**
 * What the link at the end of a mail carries: which mail it was, signed. It holds no address, is
 * stored nowhere and never expires.
 */
public final class StopToken {

  private static final Pattern TOKEN = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");
  private static final String PURPOSE = "stop";

  private final RealmSecret secret;

  public StopToken(KeycloakSession session) {
    this.secret = new RealmSecret(session);
  }

  /** The token for mails about this thing. */
  public String of(String referenceId) {
    return referenceId + "." + secret.code(PURPOSE, referenceId);
  }

  /** What a token is about, or empty if we have never made it. */
  public Optional<String> reference(String token) {
    Matcher parts = TOKEN.matcher(token == null ? "" : token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    byte[] expected = secret.code(PURPOSE, parts.group(1)).getBytes(StandardCharsets.US_ASCII);
    byte[] shown = parts.group(2).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, shown) ? Optional.of(parts.group(1)) : Optional.empty();
  }
}
