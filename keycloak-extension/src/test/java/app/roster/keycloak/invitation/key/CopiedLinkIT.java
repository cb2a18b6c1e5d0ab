package app.roster.keycloak.invitation.key;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A link that a Pro has seen. */
@OnPractice
class CopiedLinkIT {

  private static final Map<String, String> PROFILE =
      Map.of(
          "firstName", "Lina",
          "lastName", "Link",
          "birthdate", "1990-05-17",
          "gender", "female",
          "zoneinfo", "Europe/Berlin",
          "password", TestRealm.PASSWORD,
          "password-confirm", TestRealm.PASSWORD);

  private final Practice practice;

  CopiedLinkIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Answer copy(String id) {
    return practice.inOrganization("/invitations/" + id + "/link").post();
  }

  private URI copied(String id) {
    return URI.create(copy(id).ok().text("link"));
  }

  private int opening(URI link) {
    return practice.browser().open(link).status();
  }

  private JsonNode user(String email) {
    return practice.realm().admin("/users?exact=true&email=" + email).get().ok().json().get(0);
  }

  /** The link by which Keycloak itself proves a mailbox. */
  private static URI proving(Mail mail) {
    return mail.links().stream()
        .filter(link -> link.getPath().contains("login-actions/action-token"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mail.text()));
  }

  @Nested
  class GivenAProWhoAsksForIt {

    @Test
    void it_is_shown_once_and_on_the_record() {
      String id = practice.invite("record@example.org").ok().text("id");

      Answer answer = copy(id);

      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.header("Cache-Control")).hasValue("no-store");
      assertThat(answer.text("expiresAt"))
          .isEqualTo(practice.invitation(id).get("expiresAt").asText());
      String key = answer.text("link").split("key=")[1];
      assertThat(practice.invitation(id).toString()).doesNotContain(key).contains("link_copied");
      JsonNode events = practice.realm().events("INVITE_ORG");
      assertThat(events.toString()).contains("invitation.link_copied").doesNotContain(key);
    }

    @Test
    void a_second_one_ends_the_first_and_neither_ends_that_of_the_mail() {
      String id = practice.invite("several@example.org").ok().text("id");
      Mail mail = practice.mailTo("several@example.org");
      URI first = copied(id);
      URI second = copied(id);

      assertThat(opening(first)).isEqualTo(410);
      assertThat(opening(second)).isEqualTo(200);
      assertThat(opening(practice.linkIn(mail))).isEqualTo(200);
    }

    @Test
    @Tag("A14")
    void sending_the_mail_again_ends_all_earlier_ones() {
      practice.settings(Map.of("roster.resend-pause-seconds", "0")).ok();
      String id = practice.invite("ended@example.org").ok().text("id");
      Mail mail = practice.mailTo("ended@example.org");
      URI copied = copied(id);

      practice.inOrganization("/invitations/" + id + "/resend").post().ok();

      assertThat(opening(copied)).isEqualTo(410);
      assertThat(opening(practice.linkIn(mail))).isEqualTo(410);
    }

    @Test
    void there_is_none_for_an_invitation_that_was_withdrawn() {
      String id = practice.invite("withdrawn@example.org").ok().text("id");
      practice.inOrganization("/invitations/" + id).delete().ok();
      assertThat(copy(id).text("code")).isEqualTo("not_pending");
    }
  }

  @Nested
  class GivenSomebodyWhoSignsUpByIt {

    @Test
    @Tag("A19")
    void the_mailbox_has_to_be_proved_before_anybody_is_connected() {
      String email = "lina@example.org";
      String id = practice.invite(email).ok().text("id");
      Mail invitation = practice.mailTo(email);

      Browser browser = practice.browser().open(copied(id)).submit(PROFILE);

      assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
      assertThat(user(email).get("emailVerified").asBoolean()).isFalse();
      browser.open(proving(practice.mailAfter(invitation, email)));
      assertThat(user(email).get("emailVerified").asBoolean()).isTrue();
      assertThat(practice.organization().hasMember(user(email).get("id").asText())).isFalse();
      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("PENDING");
    }

    @Test
    @Tag("A22")
    void once_it_is_proved_connecting_makes_a_member() {
      String email = "lotte@example.org";
      String id = practice.invite(email).ok().text("id");
      Mail invitation = practice.mailTo(email);
      Browser browser = practice.browser().open(copied(id)).submit(PROFILE);

      browser.open(proving(practice.mailAfter(invitation, email)));
      assertThat(browser.page()).contains("data-state=\"ask\"");
      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(practice.memberByAddress(email)).isTrue();
      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("ACCEPTED");
    }
  }
}
