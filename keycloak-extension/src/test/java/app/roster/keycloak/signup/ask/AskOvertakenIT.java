package app.roster.keycloak.signup.ask;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.signup.Stranger;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Asking, when something else comes first: the page is closed, or an invitation is there. */
@OnPractice
class AskOvertakenIT {

  private final Practice practice;

  AskOvertakenIT(KeycloakGround ground, Mails mails) {
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
  class GivenThingsChangeWhileThePageIsOpen {

    @Test
    void a_closed_page_takes_no_request() {
      Stranger cleo = Stranger.known(practice, "cleo");
      Browser browser = cleo.signingIn();
      Stranger.pageIs(practice, false);

      Stranger.ask(browser);

      Stranger.sees(browser, "closed");
      assertThat(cleo.requests()).isEmpty();
    }

    @Test
    void a_disabled_organization_takes_no_request() {
      Stranger dirk = Stranger.known(practice, "dirk");
      Browser browser = dirk.signingIn();
      practice.organization().change(Map.of("enabled", false));

      Stranger.ask(browser);

      practice.organization().change(Map.of("enabled", true));
      Stranger.sees(browser, "closed");
      assertThat(dirk.requests()).isEmpty();
    }

    @Test
    void a_page_closed_during_the_sign_up_makes_no_account() {
      Stranger rolf = stranger("rolf");
      Browser form = rolf.arrived();
      Stranger.pageIs(practice, false);

      form.submit(Invitee.profileWith("email", rolf.email()));

      assertThat(form.page()).contains("by invitation only");
      assertThat(practice.userId(rolf.email())).isEmpty();
    }
  }

  @Nested
  class GivenAnInvitationOfTheSameOrganization {

    @Test
    void its_own_question_is_asked_instead() {
      Stranger ivo = Stranger.known(practice, "ivo");
      String id = practice.invite(ivo.email()).ok().text("id");

      Browser browser = ivo.signingIn();
      assertThat(browser.page()).contains("roster-connect-form");
      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(ivo.isMember()).isTrue();
      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("ACCEPTED");
      assertThat(ivo.requests()).isEmpty();
    }

    @Test
    void one_that_comes_while_the_page_is_open_is_asked_about_at_the_click() {
      Stranger ines = Stranger.known(practice, "ines");
      Browser browser = ines.signingIn();
      Stranger.sees(browser, "ask");
      practice.invite(ines.email()).ok();

      Stranger.ask(browser);

      assertThat(browser.page()).contains("roster-connect-form");
      assertThat(ines.requests()).isEmpty();
    }

    @Test
    void accepting_it_ends_a_request_that_waits() {
      Stranger iris = Stranger.known(practice, "iris");
      Stranger.ask(iris.signingIn());
      practice.invite(iris.email()).ok();
      URI link = practice.linkIn(practice.mailTo(iris.email()));

      practice
          .browser()
          .open(link)
          .signIn(iris.email(), TestRealm.PASSWORD)
          .submit(Map.of("decision", "connect"));

      assertThat(iris.isMember()).isTrue();
      assertThat(iris.states()).containsExactly("WITHDRAWN");
    }

    @Test
    void one_for_an_address_nobody_proved_connects_nobody() {
      practice.account("sid@example.org", "Sid", "Squatter", false);
      practice.invite("sid@example.org").ok();

      Browser browser = stranger("sid").signingIn();

      assertThat(browser.page()).doesNotContain("roster-connect-form").doesNotContain("roster-ask");
    }
  }
}
