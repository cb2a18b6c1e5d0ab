package app.roster.provisioning.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists too large to lie about as files; each is made on the fly. */
@Tag("B11")
class LargeListsTest {

  private static final String HEADER = String.join(",", Column.TEMPLATE);
  private static final String PERSON = "a@example.org,Secret-1a,Ann,Archer";

  @Test
  void a_megabyte_in_a_cell_is_refused_naming_the_cell() {
    String expected = "structure cell_too_long C2 | 16384 | 2\n";
    String megabyte = "x".repeat(1 << 20);

    assertThat(found(HEADER + "\na@example.org,Secret-1a," + megabyte + ",Archer\n"))
        .isEqualTo(expected);
    assertThat(found(HEADER + "\na@example.org,Secret-1a,\"" + megabyte + "\",Archer\n"))
        .isEqualTo(expected);
  }

  @Test
  void a_cell_may_be_as_long_as_the_bound_and_not_longer() {
    String longest = "9".repeat(BoundedReader.CELL);

    assertThat(found(HEADER + "\n" + PERSON + "," + longest + "\n"))
        .startsWith("encoding UTF-8\nrow 2: E2 birthdate_format 999");
    assertThat(found(HEADER + "\n" + PERSON + "," + longest + "9\n"))
        .isEqualTo("structure cell_too_long E2 | 16384 | 2\n");
  }

  @Test
  void an_open_quote_before_many_rows_is_refused_where_it_opened() {
    String rows = (PERSON + "\n").repeat(50_000);

    assertThat(found(HEADER + "\n" + PERSON + ",\"\n" + rows))
        .isEqualTo("structure cell_too_long E2 | 16384 | 2\n");
  }

  @Test
  void a_row_of_many_long_cells_is_refused_naming_the_row() {
    String cell = "," + "x".repeat(10_000);

    assertThat(found(HEADER + "\n" + PERSON + "\n" + PERSON + cell.repeat(10) + "\n"))
        .isEqualTo("structure row_too_long 3 | 65536\n");
  }

  @Test
  @Tag("B23")
  void ten_thousand_empty_columns_are_left_out_and_more_than_any_spreadsheet_has_are_refused() {
    String person = PERSON + ",,";

    assertThat(found(HEADER + ",".repeat(9_994) + "\n" + person + ",".repeat(9_994) + "\n"))
        .startsWith("encoding UTF-8\nleft out 9994 columns\nrow 2: a@example.org");
    assertThat(found(HEADER + ",".repeat(20_000) + "\n"))
        .isEqualTo("structure too_many_columns 16384\n");
  }

  @Test
  void ten_thousand_columns_with_names_are_refused_naming_the_first_that_is_unknown() {
    assertThat(found(HEADER + ",x".repeat(9_994) + "\n"))
        .isEqualTo("structure unknown_column x | G1\n");
  }

  @Test
  void more_problems_than_anybody_reads_are_refused_naming_the_first() {
    assertThat(found(HEADER + "\n" + PERSON + "\n" + "x,,,,,\n".repeat(40_000)))
        .isEqualTo("structure too_many_problems 100000 | A3 | email_address\n");
  }

  @Test
  @Tag("B1")
  void a_hundred_thousand_rows_are_read_in_a_heap_of_a_few_times_the_file()
      throws IOException, InterruptedException {
    Process small =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx36m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SmallHeap.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(small.waitFor()).as(said).isZero();
    assertThat(said.strip()).isEqualTo("100000 right, 100000 handed out");
  }

  private static String found(String text) {
    Reading reading =
        new Reading(HeaderMode.POSITIONS, LocalDate.of(2026, 11, 22), KnownTags.any());
    return Findings.of(text.getBytes(StandardCharsets.UTF_8), reading);
  }
}
