package app.roster.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.changes.ChangeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} lists exactly what the code tells. */
class EventsDocumentTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z._]+)` \\|(?: `([A-Z_]+)` \\|)?");

  private static List<String> rows(String heading) throws IOException {
    String document = Files.readString(Path.of("../docs/events.md"));
    int start = document.indexOf("## " + heading + "\n");
    assertThat(start).as("section " + heading).isNotNegative();
    int end = document.indexOf("\n## ", start + 3);
    String section = document.substring(start, end < 0 ? document.length() : end);
    return ROW.matcher(section)
        .results()
        .map(row -> row.group(2) == null ? row.group(1) : row.group(1) + " " + row.group(2))
        .toList();
  }

  @Test
  void the_change_feed_is_described_completely() throws IOException {
    assertThat(rows("Change feed"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ChangeType.values()).map(ChangeType::wireName).toList());
  }

  @Test
  void the_event_log_is_described_completely() throws IOException {
    assertThat(rows("Invitations and members in the event log"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AuditEvent.values())
                .map(event -> event.eventName() + " " + event.type())
                .toList());
  }
}
