package app.roster.keycloak.signup.ask;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Stranger;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Consent;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What Pros do with requests, and what the person hears of it. */
@OnPractice
class AnswerIT {

  private final Practice practice;
  private final ChangeFeed feed;

  AnswerIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.feed = new ChangeFeed(practice);
  }

  @BeforeAll
  void open() {
    Stranger.pageIs(practice, true);
  }

  private Mail mailTo(Stranger stranger) {
    return practice
        .mails()
        .catcher()
        .await(mail -> mail.isTo(stranger.email()), "mail to " + stranger.email());
  }

  @Nested
  class GivenAProAccepts {

    @Test
    void the_person_is_a_client_with_the_consent_given_when_asking() {
      Stranger anna = Stranger.whoAsked(practice, "anna");
      String id = anna.requestId();
      String asked = anna.requests().get(0).get("createdAt").asText();

      assertThat(anna.decided("accept").status()).isEqualTo(204);

      assertThat(anna.isMember()).isTrue();
      assertThat(practice.groupsInToken(practice.token(anna.email()))).containsExactly("/clients");
      JsonNode request = anna.requests().get(0);
      assertThat(request.get("status").asText()).isEqualTo("ACCEPTED");
      assertThat(request.get("decidedBy").asText()).isEqualTo(practice.proId());
      Consent consent = practice.consentsOf(anna.email()).get(0);
      assertThat(consent.givenAt()).hasToString(asked);
      assertThat(consent.invitationId()).isNull();
      assertThat(consent.requestId()).isEqualTo(id);
      assertThat(practice.realm().events("INVITE_ORG").toString())
          .contains("request.accepted")
          .contains(id);
    }

    @Test
    void the_person_is_told_by_mail_which_leads_to_the_dashboard() {
      Stranger maja = Stranger.whoAsked(practice, "maja");

      maja.decided("accept").ok();

      Mail mail = mailTo(maja);
      assertThat(mail.subject()).isEqualTo(Practice.ORGANIZATION + " accepted your request");
      assertThat(mail.links()).extracting(Object::toString).contains(Practice.APP + "dashboard");
      assertThat(mail.html()).doesNotContain("<Nord>").doesNotContain(Stranger.MESSAGE);
    }

    @Test
    void of_twenty_who_accept_at_once_one_does() {
      Stranger race = Stranger.whoAsked(practice, "race");
      String id = race.requestId();
      String before = feed.now();

      List<CompletableFuture<Integer>> all =
          IntStream.range(0, 20)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> Stranger.decided(practice, id, "accept").status()))
              .toList();
      List<Integer> answers = all.stream().map(CompletableFuture::join).toList();

      assertThat(answers).containsOnlyOnce(204).contains(409);
      assertThat(answers).allMatch(status -> status == 204 || status == 409);
      assertThat(practice.consentsOf(race.email())).hasSize(1);
      assertThat(feed.after(before, "request.accepted")).hasSize(1);
      assertThat(feed.after(before, "member.joined")).hasSize(1);
    }

    @Test
    void a_request_is_decided_once() {
      Stranger once = Stranger.whoAsked(practice, "once");
      once.decided("accept").ok();

      for (String decision : List.of("accept", "reject")) {
        Answer again = once.decided(decision);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("not_open");
      }
    }

    @Test
    void an_account_that_has_another_address_by_now_is_not_accepted() {
      Stranger alias = Stranger.whoAsked(practice, "alias");
      String id = alias.requestId();
      practice
          .realm()
          .admin("/users/" + practice.userId(alias.email()))
          .json(Map.of("email", "victim@example.org", "emailVerified", false))
          .put()
          .ok();

      Answer answer = Stranger.decided(practice, id, "accept");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.text("code")).isEqualTo("address_changed");
      assertThat(practice.memberByAddress("victim@example.org")).isFalse();
    }

    @Test
    void a_pro_does_not_become_a_client() {
      Stranger petra = Stranger.whoAsked(practice, "petra");
      practice.becomes("pros", practice.userId(petra.email()));

      assertThat(petra.decided("accept").text("code")).isEqualTo("team_member");
      assertThat(practice.groupsInToken(practice.token(petra.email()))).contains("/pros");
    }
  }

  @Nested
  class GivenAProRejects {

    @Test
    void the_person_is_told_politely_and_is_no_member() {
      Stranger ralf = Stranger.whoAsked(practice, "ralf");

      assertThat(ralf.decided("reject").status()).isEqualTo(204);

      assertThat(ralf.isMember()).isFalse();
      assertThat(ralf.states()).containsExactly("REJECTED");
      assertThat(mailTo(ralf).subject()).isEqualTo("Your request to " + Practice.ORGANIZATION);
      assertThat(practice.consentsOf(ralf.email())).isEmpty();
    }

    @Test
    void asking_again_has_to_wait() throws SQLException {
      Stranger rita = Stranger.whoAsked(practice, "rita");
      rita.decided("reject").ok();

      Browser soon = rita.signingIn();
      assertThat(soon.page()).contains("data-state=\"paused\"");
      Stranger.ask(soon);
      assertThat(rita.states()).containsExactly("REJECTED");

      rejectedDaysAgo(rita, 31);
      Stranger.ask(rita.signingIn());
      assertThat(rita.states()).containsExactlyInAnyOrder("OPEN", "REJECTED");
    }

    @Test
    void without_a_pause_nobody_waits() {
      Stranger rob = Stranger.whoAsked(practice, "rob");
      rob.decided("reject").ok();
      practice.settings(Map.of("roster.request-pause-days", 0)).ok();

      Browser browser = rob.signingIn();

      Map<String, Object> usual = new HashMap<>();
      usual.put("roster.request-pause-days", null);
      practice.settings(usual).ok();
      assertThat(browser.page()).contains("data-state=\"ask\"");
    }

    private void rejectedDaysAgo(Stranger stranger, int days) throws SQLException {
      try (Connection connection =
              practice.ground().database().database("keycloak").dataSource().getConnection();
          PreparedStatement update =
              connection.prepareStatement(
                  "update roster_join_request set decided_at = decided_at - ? where id = ?")) {
        update.setLong(1, days * 86_400_000L);
        update.setString(2, stranger.requestId());
        update.executeUpdate();
      }
    }
  }
}
