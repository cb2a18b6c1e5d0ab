package app.roster.web.clienttable.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExportNameTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void it_says_whose_list_it_is_and_of_which_day() {
    assertThat(ExportName.header("Nordlicht Coaching", DAY, ".csv"))
        .isEqualTo(
            "attachment; filename=\"clients-Nordlicht-Coaching-2026-11-23.csv\";"
                + " filename*=UTF-8''clients-Nordlicht-Coaching-2026-11-23.csv");
  }

  @Test
  void letters_of_other_scripts_stay_for_those_who_read_them() {
    assertThat(ExportName.header("Zürich 健康", DAY, ".xlsx"))
        .contains("filename=\"clients-Zurich-_-2026-11-23.xlsx\"")
        .endsWith("filename*=UTF-8''clients-Z%C3%BCrich-%E5%81%A5%E5%BA%B7-2026-11-23.xlsx");
  }

  @Test
  void nothing_of_a_name_reaches_the_header_or_the_file_system() {
    assertThat(ExportName.header("../\"x\"\r\nSet-Cookie: a=b;\\", DAY, ".csv"))
        .startsWith("attachment; filename=\"clients-x-Set-Cookie-a-b-2026-11-23.csv\";")
        .doesNotContain("\r", "\n", "..", "\\");
  }
}
