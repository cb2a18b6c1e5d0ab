package app.roster.keycloak.invitation.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnPractice
class InvitationIT {

  private final Practice practice;

  InvitationIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Answer invite(Map<String, Object> body, String idempotencyKey) {
    return practice
        .inOrganization("/invitations")
        .header("Idempotency-Key", idempotencyKey)
        .json(body)
        .post();
  }

  private JsonNode list(String query) {
    return practice.inOrganization("/invitations" + query).get().ok().json();
  }

  @Nested
  class GivenANewAddress {

    @Test
    @Tag("A6")
    @Tag("A7")
    void the_same_request_twice_makes_one_invitation() {
      Answer first = invite(Map.of("email", "twice@example.org"), "key-1");
      Answer second = invite(Map.of("email", "twice@example.org"), "key-1");

      assertThat(first.status()).isEqualTo(201);
      assertThat(second.status()).isEqualTo(201);
      assertThat(second.text("id")).isEqualTo(first.text("id"));
      assertThat(list("?search=twice").get("total").asInt()).isEqualTo(1);
      assertThat(first.body()).doesNotContain("key").doesNotContain("link");
    }

    @Test
    @Tag("A17")
    @Tag("A18")
    void the_mail_says_who_invites_and_shows_the_message_as_plain_text() {
      String id = practice.invite("mail@example.org").ok().text("id");

      Mail mail = practice.mailTo("mail@example.org");

      assertThat(mail.subject())
          .isEqualTo("You have been invited by " + Practice.ORGANIZATION + " to Roster!");
      assertThat(mail.html())
          .contains("Accept Invitation")
          .contains("Hello &lt;b&gt;you&lt;/b&gt;,<br>")
          .contains("Ärzte &amp; Trainer &lt;Nord&gt;")
          .doesNotContain("<script")
          .doesNotContain("<b>you</b>");
      assertThat(mail.text())
          .contains("Hello <b>you</b>,")
          .contains("Pia Pro")
          .contains(practice.linkIn(mail).toString());
      assertThat(mail.links()).filteredOn(link -> link.toString().contains("key=")).hasSize(1);
      assertThat(practice.invitation(id).get("delivery").asText()).isIn("QUEUED", "SENT");
    }

    @Test
    @Tag("A17")
    void the_mail_speaks_the_language_of_the_recipient() {
      invite(Map.of("email", "deutsch@example.org", "locale", "de"), "key-de").ok();
      assertThat(practice.mailTo("deutsch@example.org").subject())
          .isEqualTo("Sie wurden von " + Practice.ORGANIZATION + " zu Roster eingeladen!");
    }

    @Test
    @Tag("A4")
    void a_pasted_name_and_capitals_lead_to_the_bare_address() {
      Answer made = invite(Map.of("email", " Tom Tester <Tom.T@EXAMPLE.org> "), "key-t");
      assertThat(made.text("email")).isEqualTo("tom.t@example.org");
    }
  }

  @Nested
  class GivenAnAddressThatMayNotBeInvited {

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "a@[127.0.0.1]", "\"x y\"@example.org", "a@b@c"})
    @Tag("A4")
    void what_is_no_address_is_refused(String typed) {
      Answer answer = invite(Map.of("email", typed), "key-" + typed.hashCode());
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text("code")).isEqualTo("invalid_email");
      assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    @Tag("A4")
    void a_pending_one_is_named_by_its_invitation() {
      String id = practice.invite("waiting@example.org").ok().text("id");
      Answer again = practice.invite("WAITING@example.org");
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.text("code")).isEqualTo("already_pending");
      assertThat(again.text("invitationId")).isEqualTo(id);
    }

    @Test
    @Tag("A4")
    void own_people_are_told_apart_and_accounts_elsewhere_are_not() {
      practice.becomes("clients", practice.account("client@example.org", "Cleo", "Client"));
      practice.becomes("pros", practice.account("team@example.org", "Tea", "Team"));
      practice.account("elsewhere@example.org", "Else", "Where");

      assertThat(practice.invite("client@example.org").text("code")).isEqualTo("already_member");
      assertThat(practice.invite("team@example.org").text("code")).isEqualTo("team_member");
      assertThat(practice.invite(Practice.PRO).text("code")).isEqualTo("own_address");
      assertThat(practice.invite("elsewhere@example.org").status()).isEqualTo(201);
    }

    @Test
    @Tag("A5")
    void a_message_beyond_the_limit_is_refused() {
      Answer answer =
          invite(Map.of("email", "long@example.org", "message", "x".repeat(2001)), "key-long");
      assertThat(answer.text("code")).isEqualTo("message_too_long");
    }
  }

  @Nested
  class GivenTheInviteDialog {

    @Test
    @Tag("A5")
    void it_starts_with_a_message_in_the_language_of_the_pro() {
      JsonNode english = practice.inOrganization("/invitation-settings").get().ok().json();
      assertThat(english.get("defaultMessage").asText()).contains(Practice.ORGANIZATION);
      assertThat(english.get("messageLimit").asInt()).isEqualTo(2000);
      assertThat(english.get("subject").asText())
          .isEqualTo("You have been invited by " + Practice.ORGANIZATION + " to Roster!");
      assertThat(
              practice
                  .inOrganization("/invitation-settings")
                  .header("Accept-Language", "de-DE,de;q=0.9")
                  .get()
                  .text("defaultMessage"))
          .startsWith("Guten Tag");
    }

    @Test
    @Tag("A1")
    void the_own_organizations_come_with_the_own_groups() {
      JsonNode own = practice.asPro("/organizations").get().ok().json();
      assertThat(own.at("/items/0/id").asText()).isEqualTo(practice.organization().id());
      assertThat(own.at("/items/0/groups/0").asText()).isEqualTo("pros");
      assertThat(own.get("items")).hasSize(1);
    }
  }
}
