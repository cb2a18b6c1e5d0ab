package app.roster.provisioning.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B7")
class FileStructureTest {

  private static final String HEADER =
      "email_address,initial_password,first_name,last_name,birthdate,gender\n";

  @Test
  @Tag("B9")
  void columns_in_another_order_are_refused_naming_the_first_that_differs() {
    StructureException refusal =
        refusal("email_address,first_name,initial_password,last_name\na@b.org,A,12345678,B\n");

    assertThat(refusal.code()).isEqualTo("header_order");
    assertThat(refusal.arguments())
        .containsExactly(
            "email_address, initial_password, first_name, last_name, birthdate, gender",
            "email_address, first_name, initial_password, last_name",
            "B",
            "initial_password",
            "first_name");
  }

  @Test
  @Tag("B9")
  void the_same_columns_are_read_when_names_count_instead_of_positions() {
    ClientFile file =
        file(
            "Last_Name, FIRST_NAME ,initial_password,email_address\nB,A,12345678,a@b.org\n",
            HeaderMode.NAMES);

    assertThat(rows(file))
        .containsExactly(new ClientRow(2, "a@b.org", "12345678", "A", "B", null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"enabled", "roles", "id", "email_verified"})
  @Tag("B9")
  void a_column_we_do_not_know_is_refused_by_name(String column) {
    String text = "email_address,initial_password,first_name,last_name," + column + "\n";

    StructureException refusal =
        catchThrowableOfType(StructureException.class, () -> file(text, HeaderMode.NAMES).check());

    assertThat(refusal.code()).isEqualTo("unknown_column");
    assertThat(refusal.arguments()).containsExactly(column, "E");
  }

  @Test
  @Tag("B8")
  void people_in_row_1_are_refused_with_a_hint() {
    assertThat(refusal("a@example.org,12345678,A,B\n").code()).isEqualTo("data_in_row_1");
  }

  @Test
  @Tag("B23")
  void a_filled_cell_without_a_header_is_named() {
    StructureException refusal =
        refusal(HEADER + "a@b.org,12345678,A,B,,,\nc@d.org,12345678,C,D,,,stray\n");

    assertThat(refusal.code()).isEqualTo("cell_without_header");
    assertThat(refusal.arguments()).containsExactly("G3");
  }

  @Test
  void an_open_quote_ends_the_file_and_names_the_line() {
    StructureException refusal = refusal(HEADER + "a@b.org,\"12345678,A,B\nc@d.org,x,C,D\n");

    assertThat(refusal.code()).isEqualTo("quotes");
    assertThat(refusal.arguments()).containsExactly(2L);
  }

  @Test
  void text_behind_a_closing_quote_is_refused_instead_of_cut_off() {
    assertThat(refusal(HEADER + "a@b.org,\"Passw0rd\"!,A,B\n").code()).isEqualTo("quotes");
  }

  @Test
  void a_row_without_end_is_refused_before_it_fills_the_memory() {
    assertThat(refusal(HEADER + "a@b.org,\"" + "x\n".repeat(200_000)).code())
        .isEqualTo("row_too_long");
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty_file",
    "%PDF-1.7, is_pdf",
    "PK\u0003\u0004.......[Content_Types].xml, is_excel",
    "PK\u0003\u0004.......Index/Document.iwa, is_numbers",
    "PK\u0003\u0004.......mimetypeapplication/vnd.oasis.opendocument.spreadsheet, is_open_document",
    "PK\u0003\u0004.......holiday.txt, is_zip",
    "abc\u0000def, not_text"
  })
  @Tag("B24")
  void another_kind_of_file_is_known_by_its_content(String content, String code) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);

    StructureException refusal =
        catchThrowableOfType(
            StructureException.class,
            () -> ClientFile.of(bytes, HeaderMode.POSITIONS, LocalDate.of(2026, 11, 22)));

    assertThat(refusal.code()).isEqualTo(code);
  }

  private static StructureException refusal(String text) {
    return catchThrowableOfType(StructureException.class, () -> file(text).check());
  }

  private static List<ClientRow> rows(ClientFile file) {
    try (Stream<ClientRow> rows = file.rows()) {
      return rows.toList();
    }
  }

  private static ClientFile file(String text) {
    return file(text, HeaderMode.POSITIONS);
  }

  private static ClientFile file(String text, HeaderMode mode) {
    return ClientFile.of(text.getBytes(StandardCharsets.UTF_8), mode, LocalDate.of(2026, 11, 22));
  }
}
