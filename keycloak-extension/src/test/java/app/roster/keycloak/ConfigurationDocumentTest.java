package app.roster.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.settings.Option;
import app.roster.keycloak.settings.OrganizationSetting;
import app.roster.keycloak.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists exactly what can be chosen, with its defaults. */
class ConfigurationDocumentTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| (?:`(.+?)`|–) \\|");

  private static void describes(String heading, Option... options) throws IOException {
    String document = Files.readString(Path.of("../docs/configuration.md"));
    int start = document.indexOf("## " + heading);
    String section = document.substring(start, document.indexOf("\n## ", start + 3));
    List<String> rows =
        ROW.matcher(section)
            .results()
            .map(row -> row.group(1) + "=" + (row.group(2) == null ? "" : row.group(2)))
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(options)
                .map(option -> option.attribute() + "=" + option.otherwise().orElse(""))
                .toList());
  }

  @Test
  void the_settings_of_a_realm_are_described_completely() throws IOException {
    describes("Realm (Keycloak)", Setting.values());
  }

  @Test
  void the_settings_of_an_organization_are_described_completely() throws IOException {
    describes("Organization (Keycloak)", OrganizationSetting.values());
  }
}
