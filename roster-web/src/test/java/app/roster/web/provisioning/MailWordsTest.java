package app.roster.web.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.web.shell.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers of mails in words, in both languages. */
class MailWordsTest {

  private final Texts texts = new Texts();

  private String english(String key, Object... arguments) {
    return texts.of(Locale.ENGLISH, "provisioning", key, arguments);
  }

  private String german(String key, Object... arguments) {
    return texts.of(Locale.GERMAN, "provisioning", key, arguments);
  }

  @Test
  @Tag("B3")
  void the_hint_says_how_many_mails_it_is_and_to_whom() {
    assertThat(english("mails.hint", 1, "English"))
        .isEqualTo(
            "1 email in English: to the new person in this list, unless that person asked for no"
                + " mails. People who already have an account get none.");
    assertThat(english("mails.hint", 2000, "English"))
        .startsWith(
            "2,000 emails in English: one to each new person in this list, except those who");
    assertThat(german("mails.hint", 1, "Deutsch"))
        .isEqualTo(
            "1 E-Mail auf Deutsch: an die neue Person in dieser Liste, es sei denn, sie hat"
                + " Nachrichten abbestellt. Wer schon ein Konto hat, bekommt keine.");
    assertThat(german("mails.hint", 2000, "Deutsch"))
        .isEqualTo(
            "2.000 E-Mails auf Deutsch: je eine an alle neuen Personen in dieser Liste, außer an"
                + " jene, die Nachrichten abbestellt haben. Wer schon ein Konto hat, bekommt keine.");
  }

  @Test
  @Tag("B2")
  @Tag("B3")
  void the_result_counts_what_was_sent() {
    assertThat(english("mails.sent", 0)).isEqualTo("0 emails sent");
    assertThat(english("mails.sent", 1)).isEqualTo("1 email sent");
    assertThat(english("mails.sent", 1234)).isEqualTo("1,234 emails sent");
    assertThat(german("mails.sent", 0)).isEqualTo("0 E-Mails verschickt");
    assertThat(german("mails.sent", 1)).isEqualTo("1 E-Mail verschickt");
    assertThat(german("mails.waiting", 12)).isEqualTo("12 unterwegs");
  }

  @Test
  @Tag("B18")
  void the_days_of_temporary_passwords_are_those_of_the_sign_in_service() {
    assertThat(english("handOut.READY", 7L)).contains("kept for it for 7 days;");
    assertThat(english("handOut.READY", 1L)).contains("kept for it for 1 day;");
    assertThat(german("handOut.READY", 7L)).contains("stehen dafür 7 Tage bereit;");
  }
}
