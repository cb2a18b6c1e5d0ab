package app.roster.clients.feed;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON object as our columns take it. One odd value, such as a birthdate typed by hand in
 * the account console, must never stop the feed: it counts as not given.
 */
record Fields(JsonObject object) {

  /** The object under a name; empty where Keycloak says that the thing is not there any more. */
  Optional<Fields> within(String name) {
    return object.get(name) instanceof JsonObject inner
        ? Optional.of(new Fields(inner))
        : Optional.empty();
  }

  boolean names(String name) {
    return object.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
  }

  String text(String name, int limit) {
    String value = object.getString(name, null);
    if (value == null || value.codePointCount(0, value.length()) <= limit) {
      return value;
    }
    return value.substring(0, value.offsetByCodePoints(0, limit));
  }

  /** Texts of a list; what is no text counts as not given. */
  List<String> texts(String name, int most) {
    if (!(object.get(name) instanceof JsonArray array)) {
      return List.of();
    }
    return array.stream()
        .filter(JsonString.class::isInstance)
        .map(item -> ((JsonString) item).getString())
        .limit(most)
        .toList();
  }

  String oneOf(String name, Set<String> known) {
    String value = object.getString(name, null);
    return value != null && known.contains(value) ? value : null;
  }

  boolean flag(String name) {
    return object.getBoolean(name, false);
  }

  int number(String name) {
    return object.getInt(name, 0);
  }

  Instant instant(String name) {
    try {
      String value = object.getString(name, null);
      return value == null ? null : Instant.parse(value);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  LocalDate date(String name) {
    try {
      String value = object.getString(name, null);
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
