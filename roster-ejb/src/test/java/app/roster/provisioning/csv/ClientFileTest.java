package app.roster.provisioning.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFileTest {

  private static final String HEADER =
      "email_address,initial_password,first_name,last_name,birthdate,gender\n";

  @Nested
  class GivenRowsWithProblems {

    @ParameterizedTest
    @CsvSource({
      "'',12345678,A,B,,, email_missing",
      "not an address,12345678,A,B,,, email_invalid",
      "a@[127.0.0.1],12345678,A,B,,, email_invalid",
      "a@b.org,1234567,A,B,,, password_too_short",
      "a@b.org,'',A,B,,, password_missing",
      "a@b.org,12345678,' ',B,,, name_missing",
      "a@b.org,12345678,A,'',,, name_missing",
      "a@b.org,12345678,A,B,20020230,, birthdate_no_such_day",
      "a@b.org,12345678,A,B,20261123,, birthdate_in_future",
      "a@b.org,12345678,A,B,18991231,, birthdate_too_early",
      "a@b.org,12345678,A,B,yesterday,, birthdate_format",
      "a@b.org,12345678,A,B,,x, gender_unknown"
    })
    @Tag("B10")
    @Tag("B16")
    @Tag("B21")
    @Tag("B22")
    void each_is_named_with_its_row_and_code(
        String email,
        String password,
        String first,
        String last,
        String born,
        String gender,
        String code) {
      FileCheck check =
          file(HEADER
                  + "ok@example.org,12345678,O,K,,\n"
                  + String.join(
                      ",",
                      Stream.of(email, password, first, last, born, gender)
                          .map(cell -> cell == null ? "" : cell)
                          .toList()))
              .check();

      assertThat(check.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.row()).isEqualTo(3);
                assertThat(problem.code()).isEqualTo(code);
              });
      assertThat(check.validRows()).isEqualTo(1);
      assertThat(check.badRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1981-11-20", "29910", "20.11.1981", "1981/11/20"})
    @Tag("B21")
    void a_date_a_spreadsheet_changed_is_answered_with_what_was_meant(String born) {
      FileCheck check = file(HEADER + "a@b.org,12345678,A,B," + born + ",").check();

      assertThat(check.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("birthdate_meant");
                assertThat(problem.detail()).isEqualTo("19811120");
              });
    }

    @Test
    @Tag("B33")
    void the_later_of_two_equal_addresses_names_the_earlier() {
      FileCheck check = file(HEADER + "a@b.org,12345678,A,B,,\n\nA@B.ORG,12345678,A,B,,\n").check();

      assertThat(check.problems())
          .containsExactly(new RowProblem(4, "email_address", "email_twice", "A@B.ORG", "2"));
    }

    @Test
    @Tag("B15")
    void no_problem_ever_shows_a_password() {
      FileCheck check = file(HEADER + "a@b.org,geheim,A,B,geheim?,").check();

      assertThat(check.problems())
          .filteredOn(problem -> problem.column().equals("initial_password"))
          .singleElement()
          .satisfies(problem -> assertThat(problem.toString()).doesNotContain("geheim"));
    }
  }

  @Nested
  class GivenUnusualButRightRows {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "  spaces around  ",
          "=SUM(A1)",
          "0000000012",
          "пароль-пароль",
          "😀😀😀😀😀😀😀😀"
        })
    @Tag("B15")
    void a_password_stays_exactly_as_it_is(String password) {
      assertThat(rows(file(HEADER + "a@b.org," + password + ",A,B,,")))
          .singleElement()
          .satisfies(row -> assertThat(row.password()).isEqualTo(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "李", "Zoë 🌻", "=1+1", "van der Berg"})
    @Tag("B19")
    void a_name_may_be_any_text(String name) {
      assertThat(rows(file(HEADER + "a@b.org,12345678," + name + ",B,,")))
          .singleElement()
          .satisfies(row -> assertThat(row.firstName()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({"M,male", "m,male", "Male,male", "F,female", "FEMALE,female"})
    @Tag("B22")
    void a_gender_may_be_a_letter_or_a_word(String cell, String gender) {
      assertThat(rows(file(HEADER + "a@b.org,12345678,A,B,," + cell)))
          .singleElement()
          .satisfies(row -> assertThat(row.gender()).isEqualTo(gender));
    }

    @Test
    @Tag("B20")
    void the_last_two_columns_may_be_missing() {
      ClientFile file =
          file(
              "email_address,initial_password,first_name,last_name\na@b.org,12345678,A,B\n",
              HeaderMode.POSITIONS);

      assertThat(rows(file))
          .containsExactly(new ClientRow(2, "a@b.org", "12345678", "A", "B", null, null));
    }

    @Test
    @Tag("B10")
    void a_line_break_inside_a_cell_does_not_shift_the_row_numbers() {
      ClientFile file = file(HEADER + "a@b.org,\"1234\n5678\",A,B,,\nc@d.org,12345678,C,D,,\n");

      assertThat(rows(file)).extracting(ClientRow::row).containsExactly(2, 3);
      assertThat(rows(file).get(0).password()).isEqualTo("1234\n5678");
    }

    @Test
    void a_first_line_that_tells_excel_the_separator_is_no_row() {
      ClientFile file = file("sep=;\n" + HEADER.replace(',', ';') + "a@b.org;12345678;A;B;;\n");

      assertThat(rows(file)).extracting(ClientRow::row).containsExactly(2);
    }

    @Test
    @Tag("B17")
    void simple_passwords_are_counted_but_right() {
      FileCheck check = file(HEADER + "a@b.org,12345678,A,B,,\nc@d.org,aB3$5678,C,D,,").check();

      assertThat(check.weakPasswords()).isEqualTo(1);
      assertThat(check.validRows()).isEqualTo(2);
    }

    @Test
    @Tag("B1")
    @Tag("B11")
    void a_hundred_thousand_rows_are_read() {
      StringBuilder text = new StringBuilder(HEADER);
      for (int i = 0; i < 100_000; i++) {
        text.append("person").append(i).append("@example.org,Secret-").append(i + 10_000_000);
        text.append(",First,Last,19811120,F\n");
      }

      assertThat(file(text.toString()).check().validRows()).isEqualTo(100_000);
    }
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
