package app.roster.benchmarks.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Strangers to be imported, each with everything a row can bring; no two of a run are the same.
 *
 * @param count how many
 * @param passwords whether they bring theirs; otherwise they are made
 */
record People(int count, boolean passwords) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As our upload takes them. */
  String lines() {
    String family = family();
    return IntStream.range(0, count)
        .mapToObj(number -> line(family, number))
        .collect(Collectors.joining("\n"));
  }

  private String line(String family, int number) {
    Map<String, Object> line = new HashMap<>();
    line.put("row", number + 2);
    line.put("email", address(family, number));
    line.put("firstName", "Nora" + number);
    line.put("lastName", "Newcomer");
    line.put("birthdate", "1981-11-20");
    line.put("gender", "female");
    line.put("externalId", family + number);
    if (passwords) {
      line.put("password", password(number));
    }
    return json(line);
  }

  /** As Keycloak's own calls take them. */
  List<Map<String, Object>> users() {
    String family = family();
    return IntStream.range(0, count).mapToObj(number -> user(family, number)).toList();
  }

  private static Map<String, Object> user(String family, int number) {
    return Map.of(
        "username",
        address(family, number),
        "email",
        address(family, number),
        "enabled",
        true,
        "firstName",
        "Nora" + number,
        "lastName",
        "Newcomer",
        "attributes",
        Map.of("birthdate", List.of("1981-11-20"), "gender", List.of("female")),
        "requiredActions",
        List.of("UPDATE_PASSWORD"),
        "credentials",
        List.of(Map.of("type", "password", "value", password(number), "temporary", true)));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String family() {
    return "p" + UUID.randomUUID().toString().substring(0, 8) + "-";
  }

  private static String address(String family, int number) {
    return family + number + "@example.org";
  }

  private static String password(int number) {
    return "Temporary secret " + number;
  }
}
