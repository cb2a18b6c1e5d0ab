package app.roster.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Cells that are counted with, and several sheets. */
class TypedCellsTest {

  @Test
  void numbers_days_and_times_are_no_text_and_what_is_missing_is_empty() throws IOException {
    String sheet =
        sheet(
            1,
            new BigDecimal("-0.50"),
            7,
            LocalDate.of(2026, 11, 23),
            LocalTime.of(18, 0),
            null,
            "-1+1");

    assertThat(sheet)
        .contains(
            "<c s=\"7\"><v>-0.50</v></c><c s=\"0\"><v>7</v></c><c s=\"3\"><v>46349</v></c>"
                + "<c s=\"4\"><v>0.75</v></c><c/>"
                + "<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">-1+1</t></is></c>");
  }

  @Test
  void a_number_keeps_its_digits_after_the_point() {
    assertThat(IntStream.rangeClosed(0, 4).map(WorkbookParts::decimals))
        .containsExactly(5, 6, 7, 8, 0);
  }

  @Test
  void the_second_sheet_stands_beside_the_first() throws IOException {
    assertThat(sheet(1)).contains(">first<").doesNotContain(">second<").endsWith("</worksheet>");
    assertThat(sheet(2)).contains(">second<").doesNotContain(">first<").endsWith("</worksheet>");
  }

  private static String sheet(int number, Object... cells) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, List.of("One", "Two & \"more\""))) {
      book.begin(List.of("first"));
      book.row(Arrays.asList(cells));
      book.begin(List.of("second"));
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ZipEntry entry = zip.getNextEntry();
      while (!entry.getName().equals("xl/worksheets/sheet" + number + ".xml")) {
        entry = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
