package app.roster.web.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.provisioning.ImportRow;
import app.roster.provisioning.Verdict;
import app.roster.web.shell.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  private final ProblemText texts = new ProblemText(new Texts());

  private static ImportRow row(boolean generated, String code, String detail) {
    return new ImportRow(
        2, "a@example.org", Verdict.ERROR, "", generated, "B2", "initial_password", code, detail);
  }

  @Test
  @Tag("B16")
  void a_typed_password_is_told_what_the_rule_asks_for() {
    ImportRow row = row(false, "password_policy", "invalidPasswordMinLengthMessage, 40");

    assertThat(texts.of(Locale.ENGLISH, row))
        .isEqualTo("The password needs at least 40 characters.");
  }

  @Test
  @Tag("B17")
  void a_password_nobody_typed_is_not_blamed_on_anybody() {
    ImportRow row = row(true, "password_policy", "invalidPasswordMinLengthMessage, 40");

    assertThat(texts.of(Locale.ENGLISH, row))
        .isEqualTo(
            "No temporary password can be generated for this row, because of a rule of the"
                + " sign-in service: The password needs at least 40 characters."
                + " Fill in initial_password.");
    assertThat(texts.of(Locale.GERMAN, row))
        .startsWith("Für diese Zeile kann kein vorläufiges Passwort erzeugt werden")
        .contains("40");
  }

  @Test
  @Tag("B17")
  void a_rule_without_a_text_of_its_own_still_says_that_none_can_be_generated() {
    ImportRow row = row(true, "password_policy", "invalidPasswordOfSomePlugin, 3");

    assertThat(texts.of(Locale.ENGLISH, row))
        .startsWith("No temporary password can be generated for this row")
        .contains("does not meet the rules of the sign-in service");
  }

  @Test
  void other_problems_of_such_a_row_are_told_as_ever() {
    assertThat(texts.of(Locale.ENGLISH, row(true, "birthdate_too_early", "")))
        .isEqualTo("This day is before 1900.");
  }
}
