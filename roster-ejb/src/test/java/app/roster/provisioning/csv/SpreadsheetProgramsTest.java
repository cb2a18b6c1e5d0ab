package app.roster.provisioning.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B5")
@Tag("B24")
class SpreadsheetProgramsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "excel.csv",
        "excel-german.csv",
        "excel-unicode-text.csv",
        "google-sheets.csv",
        "numbers.csv",
        "libreoffice.csv"
      })
  void a_list_means_the_same_whichever_program_saved_it(String name) {
    try (Stream<ClientRow> rows = file(name).rows()) {
      assertThat(rows.toList())
          .containsExactly(
              new ClientRow(
                  2,
                  "zoe.mueller@example.org",
                  "Geheim, 1a!",
                  "Zoë",
                  "Müller",
                  LocalDate.of(1981, 11, 20),
                  "female"),
              new ClientRow(
                  3,
                  "li@example.org",
                  "=00 12345",
                  "Li",
                  "O'Hara-Ñandú",
                  LocalDate.of(2002, 1, 8),
                  "male"),
              new ClientRow(4, "no.dates@example.org", "pass\"word9", "Anna", "Groß", null, null));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "excel.csv, UTF-8, false",
    "excel-german.csv, windows-1252, true",
    "excel-unicode-text.csv, UTF-16LE, false"
  })
  void only_an_encoding_the_file_does_not_name_is_a_guess(
      String name, String encoding, boolean guess) {
    FileCheck check = file(name).check();

    assertThat(check.encoding()).isEqualTo(encoding);
    assertThat(check.guessed()).isEqualTo(guess);
  }

  @Test
  @Tag("B23")
  void empty_rows_and_columns_at_the_end_are_left_out_and_counted() {
    FileCheck check = file("numbers.csv").check();

    assertThat(check.validRows()).isEqualTo(3);
    assertThat(check.leftOutRows()).isEqualTo(3);
    assertThat(check.leftOutColumns()).isEqualTo(1);
  }

  @Test
  @Tag("B13")
  void capital_letters_in_an_address_are_lowered_and_counted() {
    assertThat(file("excel.csv").check().loweredEmails()).isEqualTo(1);
    assertThat(file("excel.csv").check().problems()).isEqualTo(List.of());
  }

  private static ClientFile file(String name) {
    try (InputStream content = SpreadsheetProgramsTest.class.getResourceAsStream(name)) {
      return ClientFile.of(
          content.readAllBytes(), HeaderMode.POSITIONS, LocalDate.of(2026, 11, 22));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
