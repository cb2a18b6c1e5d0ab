package app.roster.account;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A logout token as OpenID Connect Back-Channel Logout 1.0 describes it, not yet trusted. */
final class LogoutToken {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final int LIMIT = 16_384;

  private final String signed;
  private final byte[] signature;
  private final JsonObject header;
  private final JsonObject claims;

  private LogoutToken(String signed, byte[] signature, JsonObject header, JsonObject claims) {
    this.signed = signed;
    this.signature = signature;
    this.header = header;
    this.claims = claims;
  }

  /** The parts of a token; empty if it is no signed token at all. */
  static Optional<LogoutToken> parse(String text) {
    String[] parts = text == null || text.length() > LIMIT ? new String[0] : text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LogoutToken(
              parts[0] + "." + parts[1],
              Base64.getUrlDecoder().decode(parts[2]),
              json(parts[0]),
              json(parts[1])));
    } catch (IllegalArgumentException | JsonException notAToken) {
      return Optional.empty();
    }
  }

  Optional<String> keyId() {
    return text(header, "kid");
  }

  Optional<String> id() {
    return text(claims, "jti");
  }

  Optional<String> session() {
    return text(claims, "sid");
  }

  Optional<String> user() {
    return text(claims, "sub");
  }

  /** One fixed algorithm: what the token names is compared, never followed. */
  boolean isSignedBy(PublicKey key) {
    if (!text(header, "alg").filter("RS256"::equals).isPresent()) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
      return verifier.verify(signature);
    } catch (GeneralSecurityException notVerifiable) {
      return false;
    }
  }

  /** Whether it says, to us and now, that a session ends. */
  boolean ends(String issuer, Set<String> audiences, Instant now) {
    return text(claims, "iss").filter(issuer::equals).isPresent()
        && audiences.stream().anyMatch(this::isFor)
        && isFresh(now)
        && claims.get("events") instanceof JsonObject events
        && events.containsKey(EVENT)
        && !claims.containsKey("nonce")
        && id().isPresent()
        && (session().isPresent() || user().isPresent());
  }

  private boolean isFor(String audience) {
    JsonValue named = claims.get("aud");
    return named instanceof JsonArray several
        ? several.contains(Json.createValue(audience))
        : Json.createValue(audience).equals(named);
  }

  private boolean isFresh(Instant now) {
    if (!(claims.get("iat") instanceof JsonNumber issued)) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(issued.longValue());
    boolean expired =
        claims.get("exp") instanceof JsonNumber until
            && now.isAfter(Instant.ofEpochSecond(until.longValue()).plus(SKEW));
    return !expired && !at.isAfter(now.plus(SKEW)) && !at.isBefore(now.minus(OLDEST));
  }

  private static Optional<String> text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text && !text.getString().isBlank()
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  private static JsonObject json(String part) {
    byte[] bytes = Base64.getUrlDecoder().decode(part);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }
}
