package app.roster.keycloak.clientview.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;

/** Recognizes tokens of client views by their id. */
public final class ViewTokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MARK_START = 4;
  private static final int MARK_END = 6;

  private ViewTokens() {}

  /**
   * Whether this text claims to be a token of a client view. The signature does not matter: the
   * answer only ever leads to a refusal.
   */
  public static boolean isViewToken(String token) {
    if (token == null) {
      return false;
    }
    String[] parts = token.split("\\.");
    if (parts.length < 2) {
      return false;
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return isViewTokenId(JSON.readTree(claims).path("jti").asText());
    } catch (IllegalArgumentException | IOException notAToken) {
      return false;
    }
  }

  public static boolean isViewTokenId(String id) {
    return id != null
        && id.indexOf(':') == MARK_END
        && id.startsWith(ClientViewGrantTypeFactory.SHORTCUT, MARK_START);
  }
}
