package app.roster.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists exactly the settings of a realm, with their defaults. */
class ConfigurationDocumentTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| (?:`(.+?)`|–) \\|");

  @Test
  void the_settings_of_a_realm_are_described_completely() throws IOException {
    String document = Files.readString(Path.of("../docs/configuration.md"));
    int start = document.indexOf("## Realm (Keycloak)");
    String section = document.substring(start, document.indexOf("\n## ", start + 3));
    List<String> rows =
        ROW.matcher(section)
            .results()
            .map(row -> row.group(1) + "=" + (row.group(2) == null ? "" : row.group(2)))
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Setting.values())
                .map(setting -> setting.attribute() + "=" + setting.otherwise().orElse(""))
                .toList());
  }
}
