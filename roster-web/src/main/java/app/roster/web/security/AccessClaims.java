package app.roster.web.security;

import app.roster.kernel.OrganizationId;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  Optional<String> text(String name) {
    return claims.get(name) instanceof JsonString text && !text.getString().isBlank()
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  /** Organizations in the order of their aliases. */
  List<Membership> memberships() {
    if (!(claims.get("organization") instanceof JsonObject organizations)) {
      return List.of();
    }
    return organizations.entrySet().stream()
        .flatMap(entry -> membership(entry.getKey(), entry.getValue()).stream())
        .sorted(Comparator.comparing(Membership::alias))
        .toList();
  }

  private static Optional<Membership> membership(String alias, JsonValue value) {
    if (!(value instanceof JsonObject organization) || !organization.containsKey("id")) {
      return Optional.empty();
    }
    OrganizationId id = new OrganizationId(organization.getString("id"));
    return Optional.of(new Membership(id, alias, groups(organization.get("groups"))));
  }

  private static Set<String> groups(JsonValue value) {
    if (!(value instanceof JsonArray names)) {
      return Set.of();
    }
    return names.getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        // Keycloak writes paths; only top-level groups mean something to us.
        .map(path -> path.startsWith("/") ? path.substring(1) : path)
        .collect(Collectors.toUnmodifiableSet());
  }
}
