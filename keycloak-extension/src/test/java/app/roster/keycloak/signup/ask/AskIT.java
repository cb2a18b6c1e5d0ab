package app.roster.keycloak.signup.ask;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Stranger;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Asking an organization to be accepted. */
@OnPractice
class AskIT {

  private static final String HOSTILE =
      "<script>alert(1)</script> & \"${7*7}\"\r\nBcc: x@y.example";

  private final Practice practice;

  AskIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @BeforeEach
  void open() {
    Stranger.pageIs(practice, true);
  }

  private Stranger stranger(String name) {
    return new Stranger(practice, name + "@example.org");
  }

  @Nested
  class GivenSomebodyWithoutAnAccount {

    @Test
    void the_mailbox_is_proved_before_anything_can_be_asked() {
      Stranger nina = stranger("nina");
      Browser browser = nina.registered();
      assertThat(browser.page()).doesNotContain("roster-ask");
      assertThat(nina.requests()).isEmpty();

      browser.open(Stranger.proof(practice.mailTo(nina.email())));
      Stranger.sees(browser, "ask");
      assertThat(nina.requests()).isEmpty();

      Stranger.ask(browser);
      Stranger.sees(browser, "sent");
      JsonNode request = nina.requests().get(0);
      assertThat(request.get("status").asText()).isEqualTo("OPEN");
      assertThat(request.get("message").asText()).isEqualTo(Stranger.MESSAGE);
      assertThat(nina.isMember()).isFalse();

      browser.submit(Map.of("decision", "continue"));
      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(practice.realm().events("CUSTOM_REQUIRED_ACTION").toString())
          .contains("request.created");
    }

    @Test
    void the_page_names_the_organization_and_what_will_be_shared() {
      Browser browser = stranger("wanda").atTheQuestion();

      assertThat(browser.page())
          .contains("Ärzte &amp; Trainer &lt;Nord&gt; to accept you")
          .doesNotContain("<Nord>")
          .contains("your name, email address, date of birth")
          .contains("wanda@example.org");
    }

    @Test
    void not_now_asks_nothing() {
      Stranger nils = stranger("nils");

      Browser browser = nils.atTheQuestion().submit(Map.of("decision", "later"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(nils.requests()).isEmpty();
    }

    @Test
    void the_message_may_be_left_out() {
      Stranger mute = stranger("mute");

      mute.atTheQuestion().submit(Map.of("decision", "ask", "message", " \n "));

      assertThat(mute.requests().get(0).has("message")).isFalse();
    }
  }

  @Nested
  class GivenAnAccount {

    @Test
    void signing_in_leads_to_the_question() {
      Stranger karl = Stranger.known(practice, "karl");

      Browser browser = karl.signingIn();
      Stranger.sees(browser, "ask");
      Stranger.ask(browser);

      assertThat(karl.states()).containsExactly("OPEN");
    }

    @Test
    void who_is_signed_in_already_is_asked_at_once_and_may_be_somebody_else() {
      Stranger kurt = Stranger.known(practice, "kurt");
      Browser browser = practice.signedIn(kurt.email()).open(Stranger.page(practice));
      Stranger.sees(browser, "ask");

      browser.submit(Map.of("decision", "switch"));

      assertThat(browser.page()).contains("name=\"email\"").contains("name=\"password\"");
      assertThat(practice.sessionsOf(kurt.email())).isEmpty();
    }

    @Test
    void an_address_that_was_never_proved_is_proved_first_and_old_passwords_end() {
      practice.account("ulla@example.org", "Ulla", "Unproved", false);
      Stranger ulla = stranger("ulla");

      Browser browser = ulla.signingIn();
      assertThat(browser.page()).doesNotContain("roster-ask");

      browser.open(Stranger.proof(practice.mailTo(ulla.email())));
      assertThat(browser.page()).contains("name=\"password-new\"");
      browser.submit(
          Map.of("password-new", "a new long one", "password-confirm", "a new long one"));
      Stranger.sees(browser, "ask");
    }

    @Test
    void a_member_is_told_so() {
      Stranger mia = Stranger.known(practice, "mia");
      practice.becomes("clients", practice.userId(mia.email()));

      Browser browser = mia.signingIn();
      Stranger.sees(browser, "member");

      Stranger.ask(browser);
      Stranger.sees(browser, "member");
      assertThat(mia.requests()).isEmpty();
    }

    @Test
    void a_second_visit_shows_how_things_stand_and_lets_withdraw() {
      Stranger wim = Stranger.known(practice, "wim");
      Stranger.ask(wim.signingIn());

      Browser again = wim.signingIn();
      Stranger.sees(again, "waiting");
      Stranger.ask(again);
      assertThat(wim.states()).containsExactly("OPEN");

      again.submit(Map.of("decision", "withdraw"));
      Stranger.sees(again, "ask");
      assertThat(wim.states()).containsExactly("WITHDRAWN");
      Stranger.ask(again);
      assertThat(wim.states()).containsExactlyInAnyOrder("OPEN", "WITHDRAWN");
    }

    @Test
    void clicks_at_the_same_moment_make_one_request() {
      Stranger dora = Stranger.known(practice, "dora");
      List<Browser> tabs = Stream.generate(dora::signingIn).limit(8).toList();

      CompletableFuture.allOf(
              tabs.stream()
                  .map(tab -> CompletableFuture.runAsync(() -> Stranger.ask(tab)))
                  .toArray(CompletableFuture[]::new))
          .join();

      assertThat(dora.states()).containsExactly("OPEN");
      assertThat(tabs).allSatisfy(tab -> assertThat(tab.status()).isEqualTo(200));
    }
  }

  @Nested
  class GivenAMessage {

    @Test
    void too_long_is_refused_in_words_and_kept() {
      Stranger long1 = Stranger.known(practice, "long");
      String typed = "<b>" + "x".repeat(500);

      Browser browser = long1.signingIn().submit(Map.of("decision", "ask", "message", typed));

      Stranger.sees(browser, "ask");
      assertThat(browser.page())
          .contains("at most 500 characters")
          .contains("&lt;b&gt;xxx")
          .doesNotContain("<b>xxx");
      assertThat(long1.requests()).isEmpty();
    }

    @Test
    void hostile_text_stays_text() {
      Stranger hank = Stranger.known(practice, "hank");

      hank.signingIn().submit(Map.of("decision", "ask", "message", HOSTILE));

      assertThat(hank.requests().get(0).get("message").asText())
          .isEqualTo(HOSTILE.replace("\r\n", "\n"));
    }
  }
}
