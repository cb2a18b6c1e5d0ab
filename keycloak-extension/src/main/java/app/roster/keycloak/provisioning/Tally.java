package app.roster.keycloak.provisioning;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers under short names, as they are stored: {@code created=2 failed=0}. */
final class Tally {

  private Tally() {}

  static String text(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  static Map<String, Long> parse(String text) {
    return Arrays.stream(text.split(" "))
        .map(entry -> entry.split("="))
        .collect(
            Collectors.toMap(
                entry -> entry[0],
                entry -> Long.valueOf(entry[1]),
                (one, other) -> one,
                TreeMap::new));
  }
}
