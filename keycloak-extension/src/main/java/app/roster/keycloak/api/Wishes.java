package app.roster.keycloak.api;

import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.problem.Violation;
import app.roster.keycloak.settings.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What somebody wants to be set, checked as a whole: all of it is valid, or none is taken. */
final class Wishes {

  private final Option[] options;

  /** Only these can be wished for. */
  Wishes(Option... options) {
    this.options = options;
  }

  /**
   * The values by attribute, as they shall be kept; an empty one brings back the default.
   *
   * @param body of the request, null if there is none
   * @throws Problem 400 {@code body_missing}; 422 {@code invalid_settings} with every wrong one
   */
  SortedMap<String, String> in(Map<String, Object> body) {
    if (body == null || body.isEmpty()) {
      throw Problem.badRequest("body_missing");
    }
    SortedMap<String, String> values = new TreeMap<>();
    body.forEach((name, value) -> values.put(name, value == null ? "" : value.toString().strip()));
    List<Violation> violations =
        values.entrySet().stream()
            .flatMap(
                entry ->
                    violation(entry.getKey(), entry.getValue()).stream()
                        .map(code -> new Violation(entry.getKey(), code)))
            .toList();
    if (!violations.isEmpty()) {
      throw Problem.unprocessable("invalid_settings", violations);
    }
    return values;
  }

  private Optional<String> violation(String name, String value) {
    return Arrays.stream(options)
        .filter(option -> option.attribute().equals(name))
        .findFirst()
        .map(option -> value.isEmpty() ? Optional.<String>empty() : option.violation(value))
        .orElseGet(() -> Optional.of("unknown_setting"));
  }
}
