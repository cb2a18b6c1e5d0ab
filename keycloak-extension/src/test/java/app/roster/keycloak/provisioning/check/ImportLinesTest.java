package app.roster.keycloak.provisioning.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.provisioning.row.ImportLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportLinesTest {

  private static ImportLines of(String text) {
    return new ImportLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void reads_line_by_line_and_leaves_out_blank_ones() throws IOException {
    ImportLines lines =
        of("{\"row\":2,\"email\":\"a\"}\n\n{\"row\":3,\"email\":\"b\"}\r\n \n{\"row\":9}");

    assertThat(lines.next().orElseThrow().email()).isEqualTo("a");
    assertThat(lines.next().orElseThrow().email()).isEqualTo("b");
    assertThat(lines.next().orElseThrow().row()).isEqualTo(9);
    assertThat(lines.next()).isEmpty();
  }

  @Test
  @Tag("B15")
  void keeps_passwords_to_the_last_blank() throws IOException {
    Optional<ImportLine> line = of("{\"row\":2,\"password\":\" =\\\"\u00e4\\n, \"}").next();

    assertThat(line.orElseThrow().password()).isEqualTo(" =\"\u00e4\n, ");
  }

  @Test
  void a_row_says_nothing_of_its_content() throws IOException {
    assertThat(of("{\"row\":2,\"password\":\"hidden\"}").next().orElseThrow()).hasToString("row 2");
  }
}
