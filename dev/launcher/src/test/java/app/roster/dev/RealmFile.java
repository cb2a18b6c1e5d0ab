package app.roster.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The realm file as text and as a tree. */
record RealmFile(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

  static RealmFile ofSources() throws IOException {
    try (InputStream in = RealmFile.class.getResourceAsStream("/realm/roster-realm.json")) {
      return new RealmFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  JsonNode tree() throws IOException {
    return new ObjectMapper().readTree(text);
  }

  Set<String> placeholders() {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }
}
