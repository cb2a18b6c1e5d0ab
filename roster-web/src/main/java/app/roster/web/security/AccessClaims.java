package app.roster.web.security;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** What the access token says. The server has verified it before any page sees it. */
final class AccessClaims {

  private final JsonObject claims;

  private AccessClaims(JsonObject claims) {
    this.claims = claims;
  }

  static AccessClaims of(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(payload))) {
      return new AccessClaims(reader.readObject());
    }
  }

  /** A claim that is text and not blank. */
  Optional<String> text(String name) {
    return claims.get(name) instanceof JsonString text && !text.getString().isBlank()
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  /** A claim that is a point in time, in seconds. */
  Optional<Instant> time(String name) {
    return claims.get(name) instanceof JsonNumber seconds
        ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
        : Optional.empty();
  }
}
