package app.roster.keycloak.provisioning.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.provisioning.row.ImportLine;
import app.roster.keycloak.provisioning.row.RowViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final RowRules rules = new RowRules(Clock.fixed(NOW, ZoneOffset.UTC));

  private static ImportLine line(String password, String birthdate, String gender) {
    return new ImportLine(
        2, "a@example.org", password, "Ada", "Byron", birthdate, gender, null, null);
  }

  private List<String> codes(ImportLine line) {
    return rules.check(line).stream().map(RowViolation::code).toList();
  }

  @Test
  @Tag("B20")
  void birthdate_and_gender_may_be_missing() {
    assertThat(codes(line("password", null, null))).isEmpty();
  }

  @ParameterizedTest
  @Tag("B15")
  @ValueSource(
      strings = {
        "        ",
        "=1+1,\"x\"",
        "00000000",
        "\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e\u65e5\u672c",
        "p\u0000ssw\u00f6rd"
      })
  void a_password_may_be_any_string_of_eight(String password) {
    assertThat(codes(line(password, null, null))).isEmpty();
  }

  @ParameterizedTest
  @Tag("B16")
  @ValueSource(strings = {"", "1234567", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"})
  void fewer_than_eight_code_points_are_too_short(String password) {
    assertThat(rules.check(line(password, null, null)))
        .containsExactly(RowViolation.of("password", "password_too_short", "8"));
  }

  @Test
  @Tag("B17")
  void without_a_password_one_will_be_made() {
    assertThat(codes(line(null, null, null))).isEmpty();
  }

  @Test
  void a_password_of_a_thousand_and_one_is_too_long() {
    assertThat(codes(line("x".repeat(1000), null, null))).isEmpty();
    assertThat(codes(line("x".repeat(1001), null, null))).containsExactly("password_too_long");
  }

  /** Every day of the calendar from 1900 on is accepted, and nothing that is none. */
  @Test
  @Tag("B21")
  void every_day_until_today_is_a_birthdate() {
    LocalDate.of(1900, 1, 1)
        .datesUntil(LocalDate.of(2026, 11, 23))
        .forEach(day -> assertThat(codes(line("password", day.toString(), null))).isEmpty());
  }

  @ParameterizedTest
  @Tag("B21")
  @ValueSource(
      strings = {
        "2002-02-30",
        "2001-02-29",
        "1900-02-29",
        "1981-13-01",
        "1981-00-10",
        "19811120",
        "1981-11-2",
        "20.11.1981",
        "",
        " ",
        "1981-11-20T00:00",
        "+1981-11-20",
        "31701"
      })
  void what_is_no_day_is_no_birthdate(String birthdate) {
    assertThat(codes(line("password", birthdate, null))).containsExactly("birthdate_invalid");
  }

  @Test
  @Tag("B21")
  void birthdates_lie_between_1900_and_today_wherever_today_is_latest() {
    assertThat(codes(line("password", "1899-12-31", null))).containsExactly("birthdate_too_early");
    assertThat(codes(line("password", "2026-11-23", null))).isEmpty();
    assertThat(codes(line("password", "2026-11-24", null)))
        .containsExactly("birthdate_in_the_future");
  }

  @ParameterizedTest
  @Tag("B22")
  @ValueSource(strings = {"male", "female", "other", "unknown"})
  void administrative_genders_are_accepted(String gender) {
    assertThat(codes(line("password", null, gender))).isEmpty();
  }

  @ParameterizedTest
  @Tag("B22")
  @ValueSource(strings = {"M", "Male", "", "x", "none"})
  void anything_else_lists_what_is_allowed(String gender) {
    assertThat(rules.check(line("password", null, gender)))
        .containsExactly(
            RowViolation.of("gender", "gender_invalid", "male", "female", "other", "unknown"));
  }

  @Test
  @Tag("B19")
  void names_are_any_text_without_control_characters() {
    assertThat(
            codes(
                new ImportLine(
                    2,
                    "a@example.org",
                    "password",
                    "O'Neill-\uD83D\uDE00",
                    "=cmd()",
                    null,
                    null,
                    null,
                    List.of("VIP", "=cmd()", "x".repeat(64)))))
        .isEmpty();
    assertThat(
            codes(
                new ImportLine(
                    2, "a@example.org", "password", "a\u0000b", "", null, null, null, null)))
        .containsExactly("name_has_control_characters", "name_missing");
  }

  @Test
  void everything_wrong_with_a_row_is_named() {
    assertThat(codes(new ImportLine(2, "a", "x", null, "y".repeat(256), "never", "?", null, null)))
        .containsExactly(
            "password_too_short",
            "name_missing",
            "name_too_long",
            "birthdate_invalid",
            "gender_invalid");
  }

  @Test
  @Tag("B9")
  void an_external_id_is_any_visible_text_of_at_most_255_characters() {
    assertThat(codes(knownAs("K-0017 ä"))).isEmpty();
    assertThat(codes(knownAs("x".repeat(255)))).isEmpty();
    assertThat(codes(knownAs("x".repeat(256)))).containsExactly("external_id_too_long");
    assertThat(codes(knownAs(" "))).containsExactly("external_id_invalid");
    assertThat(codes(knownAs("K\n1"))).containsExactly("external_id_invalid");
  }

  @Test
  @Tag("B9")
  void tags_are_few_and_short_and_can_be_seen() {
    assertThat(codes(tagged(many(20)))).isEmpty();
    assertThat(codes(tagged(many(21)))).containsExactly("tags_too_many");
    assertThat(codes(tagged(List.of("x".repeat(65))))).containsExactly("tag_invalid");
    assertThat(codes(tagged(List.of("VIP", " ")))).containsExactly("tag_invalid");
    assertThat(codes(tagged(List.of("V\nIP")))).containsExactly("tag_invalid");
    assertThat(codes(tagged(Collections.singletonList(null)))).containsExactly("tag_invalid");
  }

  @Test
  @Tag("B9")
  void the_same_tag_again_counts_once() {
    assertThat(codes(tagged(Collections.nCopies(50, "VIP")))).isEmpty();
  }

  private static List<String> many(int number) {
    return IntStream.range(0, number).mapToObj(i -> "tag " + i).toList();
  }

  private static ImportLine tagged(List<String> tags) {
    return new ImportLine(2, "a@example.org", "password", "Ada", "Byron", null, null, null, tags);
  }

  private static ImportLine knownAs(String externalId) {
    return new ImportLine(
        2, "a@example.org", "password", "Ada", "Byron", null, null, externalId, null);
  }
}
