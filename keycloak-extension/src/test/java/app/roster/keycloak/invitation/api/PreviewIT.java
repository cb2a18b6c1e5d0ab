package app.roster.keycloak.invitation.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a Pro sees before anything is sent. */
@OnPractice
class PreviewIT {

  private final Practice practice;

  PreviewIT(Practice practice) {
    this.practice = practice;
  }

  private Answer preview(Map<String, Object> wish) {
    return practice.inOrganization("/invitations/preview").json(wish).post();
  }

  /** Line ends as they were before the mail made them its own, and without what is secret. */
  private static String comparable(String part) {
    return part.replace("\r\n", "\n")
        .replaceAll("/open\\?key=[A-Za-z0-9_-]+", "/open")
        .replaceAll("/stop\\?token=[A-Za-z0-9_.-]+", "/stop")
        .strip();
  }

  @Nested
  class GivenAMessage {

    @Test
    @Tag("A5")
    void it_looks_exactly_as_in_the_mail() {
      practice.invite("same@example.org").ok();
      Mail mail = practice.mailTo("same@example.org");

      JsonNode preview =
          preview(
                  Map.of(
                      "email", "same@example.org",
                      "message", "Hello <b>you</b>,\nsee you & yours soon."))
              .ok()
              .json();

      assertThat(preview.get("subject").asText()).isEqualTo(mail.subject());
      assertThat(comparable(preview.get("html").asText())).isEqualTo(comparable(mail.html()));
      assertThat(comparable(preview.get("text").asText())).isEqualTo(comparable(mail.text()));
      assertThat(preview.toString()).doesNotContain("key=").doesNotContain("token=");
    }

    @Test
    @Tag("A5")
    void it_speaks_the_chosen_language_needs_no_address_and_leaves_nothing_behind() {
      JsonNode preview = preview(Map.of("locale", "de")).ok().json();

      assertThat(preview.get("subject").asText()).startsWith("Sie wurden von");
      assertThat(preview.get("html").asText()).contains("Einladung annehmen");
      assertThat(practice.inOrganization("/invitations?search=nobody").get().json().get("total"))
          .hasToString("0");
      assertThat(practice.mails().catcher().mails())
          .noneMatch(mail -> mail.isTo("nobody@example.org"));
    }

    @Test
    @Tag("A5")
    void what_could_not_be_sent_is_refused_in_the_same_words() {
      assertThat(preview(Map.of("email", "a@b")).text("code")).isEqualTo("invalid_email");
      assertThat(preview(Map.of("message", "x".repeat(2001))).text("code"))
          .isEqualTo("message_too_long");
    }
  }

  @Nested
  class GivenTheDialog {

    @Test
    @Tag("A5")
    void it_learns_languages_and_limits() {
      JsonNode settings = practice.inOrganization("/invitation-settings").get().ok().json();
      assertThat(settings.get("locales").toString()).isEqualTo("[\"en\",\"de\"]");
      assertThat(settings.get("defaultLocale").asText()).isEqualTo("en");
      assertThat(settings.get("expiresInDays").asInt()).isEqualTo(7);
      assertThat(settings.get("longestExpiryInDays").asInt()).isEqualTo(90);
      assertThat(settings.get("resendPauseSeconds").asInt()).isEqualTo(60);
      assertThat(settings.get("resendsPerDay").asInt()).isEqualTo(5);
    }
  }
}
