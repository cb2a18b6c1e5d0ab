package app.roster.web.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HistoryLineTest {

  private static final Pattern DOCUMENTED =
      Pattern.compile("type: \\{type: string, enum: \\[(created[^]]*)]}");

  @Test
  void everything_that_can_happen_by_the_contract_has_a_text_and_a_picture() throws IOException {
    List<String> types = documented();
    ResourceBundle texts = ResourceBundle.getBundle("app.roster.web.invitations.Messages");

    assertThat(HistoryLine.ICONS).containsOnlyKeys(types);
    assertThat(types).allMatch(type -> texts.containsKey("history." + type));
  }

  private static List<String> documented() throws IOException {
    String contract = Files.readString(Path.of("../docs/api/roster-keycloak.yaml"));
    return DOCUMENTED
        .matcher(contract)
        .results()
        .findFirst()
        .map((MatchResult found) -> List.of(found.group(1).split(", ")))
        .orElseThrow();
  }
}
