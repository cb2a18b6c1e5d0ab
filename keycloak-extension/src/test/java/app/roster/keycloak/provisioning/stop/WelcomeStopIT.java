package app.roster.keycloak.provisioning.stop;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The link at the end of the mail to somebody whose account an import made. */
@OnPractice
class WelcomeStopIT {

  private final Practice practice;

  WelcomeStopIT(Practice practice) {
    this.practice = practice;
  }

  private URI stopLink(String address) {
    Answer upload =
        practice
            .inOrganization("/imports")
            .text("application/x-ndjson", ImportGround.line(2, address))
            .post()
            .ok();
    practice
        .inOrganization("/imports/" + upload.text("id") + "/confirm")
        .header("Roster-Import-Key", upload.header("Roster-Import-Key").orElseThrow())
        .json(Map.of("signInMails", true))
        .post()
        .ok();
    Mail mail = practice.mailTo(address);
    return mail.links().stream()
        .filter(link -> link.getPath().endsWith("/roster/imports/stop"))
        .findFirst()
        .orElseThrow();
  }

  /** Members cannot be invited, whatever they wish. */
  private void disconnected(String address) {
    practice
        .realm()
        .admin(
            "/organizations/"
                + practice.organization().id()
                + "/members/"
                + practice.userId(address))
        .delete()
        .ok();
  }

  @Test
  void it_says_why_there_was_a_mail_and_looking_decides_nothing() {
    Browser browser = practice.browser().open(stopLink("stop.looks@example.org"));

    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.page())
        .contains("data-state=\"ask\"")
        .contains("has set up an account for you in Roster")
        .contains("&lt;Nord&gt;")
        .doesNotContain("stop.looks@example.org");
    assertThat(browser.lastAnswer().headers().firstValue("Referrer-Policy"))
        .hasValue("no-referrer");
    disconnected("stop.looks@example.org");
    assertThat(practice.invite("stop.looks@example.org").status()).isEqualTo(201);
  }

  @Test
  void who_chooses_so_is_not_written_to_and_may_take_it_back() {
    URI link = stopLink("stop.chosen@example.org");
    disconnected("stop.chosen@example.org");
    Browser browser = practice.browser().open(link).submit(Map.of("choice", "everybody"));

    assertThat(browser.page()).contains("data-state=\"everybody\"");
    assertThat(practice.invite("stop.chosen@example.org").text("code")).isEqualTo("do_not_contact");
    assertThat(practice.realm().events("INVITE_ORG").toString())
        .contains("contact.stopped")
        .contains(practice.userId("stop.chosen@example.org"));

    browser.submit(Map.of("choice", "undo"));

    assertThat(browser.page()).contains("data-state=\"ask\"");
    assertThat(practice.invite("stop.chosen@example.org").status()).isEqualTo(201);
  }

  @Test
  void a_forged_link_and_one_of_a_deleted_account_lead_nowhere() {
    URI link = stopLink("stop.gone@example.org");
    char last = link.toString().charAt(link.toString().length() - 1);
    String forged =
        link.toString().substring(0, link.toString().length() - 1) + (last == 'A' ? 'B' : 'A');
    assertThat(practice.browser().open(URI.create(forged)).status()).isEqualTo(404);
    // The token of one kind of mail opens nothing under the path of another.
    String elsewhere = link.toString().replace("/imports/stop", "/invitations/stop");
    assertThat(practice.browser().open(URI.create(elsewhere)).status()).isEqualTo(404);

    practice.realm().admin("/users/" + practice.userId("stop.gone@example.org")).delete().ok();

    assertThat(practice.browser().open(link).status()).isEqualTo(404);
  }

  @Test
  void after_twenty_changes_within_an_hour_it_has_to_rest() {
    Browser browser = practice.browser().open(stopLink("stop.fickle@example.org"));
    for (int i = 0; i < 10; i++) {
      browser.submit(Map.of("choice", "organization"));
      browser.submit(Map.of("choice", "undo"));
    }

    browser.submit(Map.of("choice", "organization"));

    assertThat(browser.status()).isEqualTo(429);
  }
}
