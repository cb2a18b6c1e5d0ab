package app.roster.web.clienttable.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  private static final About ABOUT =
      new About("Clients", "About", "As of", "2026-11-23T03:00:00+01:00", List.of(), "Broken off.");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CsvFile file = new CsvFile(bytes, ABOUT);

  @Test
  void every_row_has_the_same_cells_and_says_when_it_was_read() throws IOException {
    file.begin(List.of("Name", "Temperature (°C)", "Day", "Bedtime"));
    file.row(
        Arrays.asList(
            "=1+1", new BigDecimal("-0.4"), LocalDate.of(2026, 11, 2), LocalTime.of(23, 5)));
    file.row(Arrays.asList("Ada", null, null, null));
    file.end();

    assertThat(text())
        .isEqualTo(
            "\ufeffName,Temperature (°C),Day,Bedtime,As of\r\n"
                + "\"'=1+1\",-0.4,2026-11-02,23:05,2026-11-23T03:00:00+01:00\r\n"
                + "Ada,,,,2026-11-23T03:00:00+01:00\r\n");
  }

  @Test
  void one_that_is_broken_off_says_so_itself() throws IOException {
    file.begin(List.of("Name"));
    file.row(List.of("Ada"));
    file.breakOff();

    assertThat(text()).endsWith("\r\nBroken off.\r\n");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
