package app.roster.keycloak.invitation.stop;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.MailLinks;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The link at the end of every mail. */
@OnPractice
class StopIT {

  private final KeycloakGround ground;
  private final Practice practice;

  StopIT(Practice practice) {
    this.ground = practice.ground();
    this.practice = practice;
  }

  private String invited(String email) {
    return practice.invite(email).ok().text("id");
  }

  private URI stopLink(String email) {
    return MailLinks.toStop(practice.mailTo(email));
  }

  private Browser opened(String email) {
    return practice.browser().open(stopLink(email));
  }

  private Browser chosen(String email, String choice) {
    return opened(email).submit(Map.of("choice", choice));
  }

  private TestOrganization otherOrganization(String alias) {
    TestOrganization other = Practice.organization(practice.realm(), alias, alias);
    practice.joinAsPro(other);
    return other;
  }

  private Answer inviteFrom(TestOrganization other, String email) {
    return practice.asProOf(other, "/invitations").json(Map.of("email", email)).post();
  }

  private static void assertForbidden(Answer answer) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("code")).isEqualTo("do_not_contact");
  }

  @Nested
  class GivenSomebodyWhoOnlyLooks {

    @Test
    void nothing_is_decided_and_the_page_keeps_to_itself() {
      String id = invited("looks@example.org");
      for (int i = 0; i < 3; i++) {
        Browser browser = opened("looks@example.org");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).contains("data-state=\"ask\"");
        assertThat(browser.lastAnswer().headers().firstValue("Referrer-Policy"))
            .hasValue("no-referrer");
        assertThat(browser.lastAnswer().headers().firstValue("X-Frame-Options"))
            .hasValue("SAMEORIGIN");
        assertThat(browser.lastAnswer().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.page()).doesNotContain("looks@example.org");
      }
      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("PENDING");
    }

    @Test
    void it_speaks_the_language_of_the_mail_until_another_is_chosen() {
      practice
          .inOrganization("/invitations")
          .json(Map.of("email", "german@example.org", "locale", "de"))
          .post()
          .ok();
      Browser browser = opened("german@example.org");
      assertThat(browser.page()).contains("Was möchten Sie?");

      browser.open(URI.create(browser.address() + "?kc_locale=en"));

      assertThat(browser.page()).contains("What would you like?");
    }

    @Test
    void a_link_that_is_none_of_ours_leads_nowhere() {
      invited("forged@example.org");
      String link = stopLink("forged@example.org").toString();
      char last = link.charAt(link.length() - 1);
      String forged = link.substring(0, link.length() - 1) + (last == 'A' ? 'B' : 'A');
      for (String other : new String[] {forged, link.substring(0, link.length() - 2), link + "x"}) {
        Browser browser = practice.browser().open(URI.create(other));
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.page()).contains("does not lead anywhere");
      }
      Browser german = practice.browser().open(URI.create(forged + "&kc_locale=de"));
      assertThat(german.page()).contains("führt nirgendwohin");
    }
  }

  @Nested
  class GivenSomebodyWhoWantsNothingFromThisOrganization {

    @Test
    void the_invitation_is_declined_and_nobody_there_can_invite_again() {
      String id = invited("stop@example.org");

      Browser browser = chosen("stop@example.org", "organization");

      assertThat(browser.page()).contains("data-state=\"organization\"");
      JsonNode invitation = practice.invitation(id);
      assertThat(invitation.get("status").asText()).isEqualTo("DECLINED");
      assertThat(invitation.get("history").toString()).contains("stopped").contains("declined");
      assertForbidden(practice.invite("STOP@example.org"));
      assertThat(inviteFrom(otherOrganization("east"), "stop@example.org").status()).isEqualTo(201);
      assertThat(practice.realm().events("INVITE_ORG").toString()).contains("contact.stopped");
    }

    @Test
    void neither_sending_again_nor_a_new_last_day_nor_a_link_gets_round_it() {
      String id = invited("round@example.org");
      URI stop = stopLink("round@example.org");
      ground.execute("UPDATE roster_invitation SET expires_at = 1 WHERE id = '" + id + "'");
      practice.browser().open(stop).submit(Map.of("choice", "organization"));
      String path = "/invitations/" + id;

      assertForbidden(practice.inOrganization(path + "/resend").post());
      assertForbidden(
          practice
              .inOrganization(path)
              .json(Map.of("expiresAt", Instant.now().plusSeconds(60).toString()))
              .patch());
    }

    @Test
    void it_can_be_undone_on_the_same_page() {
      String id = invited("undo@example.org");
      Browser browser = chosen("undo@example.org", "organization");

      browser.submit(Map.of("choice", "undo"));

      assertThat(browser.page()).contains("data-state=\"ask\"");
      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("DECLINED");
      assertThat(practice.invite("undo@example.org").status()).isEqualTo(201);
    }

    @Test
    void the_list_holds_no_address() {
      invited("hidden@example.org");
      chosen("hidden@example.org", "organization");
      assertThat(
              ground.count("SELECT count(*) FROM roster_opt_out o WHERE o::text LIKE '%hidden%'"))
          .isZero();
      assertThat(ground.count("SELECT count(*) FROM roster_opt_out")).isPositive();
    }
  }

  @Nested
  class GivenSomebodyWhoWantsNothingFromAnybody {

    @Test
    void everything_that_waits_is_declined_and_nobody_can_invite() {
      TestOrganization other = otherOrganization("south");
      String id = invited("nothing@example.org");
      practice.mailTo("nothing@example.org");
      URI stop = stopLink("nothing@example.org");
      String elsewhere = inviteFrom(other, "nothing@example.org").ok().text("id");

      Browser browser = practice.browser().open(stop).submit(Map.of("choice", "everybody"));

      assertThat(browser.page()).contains("data-state=\"everybody\"");
      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("DECLINED");
      assertThat(practice.asProOf(other, "/invitations/" + elsewhere).get().ok().text("status"))
          .isEqualTo("DECLINED");
      assertForbidden(inviteFrom(other, "nothing@example.org"));
      assertForbidden(practice.invite("nothing@example.org"));
    }
  }

  @Nested
  class GivenSomebodyWhoCannotDecide {

    @Test
    void after_twenty_changes_within_an_hour_it_has_to_rest() {
      invited("fickle@example.org");
      Browser browser = opened("fickle@example.org");
      for (int i = 0; i < 10; i++) {
        browser.submit(Map.of("choice", "organization"));
        browser.submit(Map.of("choice", "undo"));
      }

      browser.submit(Map.of("choice", "organization"));

      assertThat(browser.status()).isEqualTo(429);
      assertThat(practice.invite("fickle@example.org").status()).isEqualTo(201);
    }
  }
}
