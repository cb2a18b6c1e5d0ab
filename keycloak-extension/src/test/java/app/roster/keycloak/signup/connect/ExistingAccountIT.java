package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Following an invitation with an account. */
@OnPractice
class ExistingAccountIT {

  private final Practice practice;

  ExistingAccountIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Invitee known(String email) {
    practice.account(email, "Emil", "Existing");
    return Invitee.of(practice, email);
  }

  @Nested
  class GivenTheInvitedPerson {

    @Test
    @Tag("A20")
    void the_link_asks_to_sign_in_and_then_to_connect() {
      Invitee emil = known("emil@example.org");

      Browser browser = emil.signedIn();
      assertThat(browser.page()).contains("data-state=\"ask\"");
      assertThat(emil.isMember()).isFalse();
      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(emil.isMember()).isTrue();
    }

    @Test
    @Tag("A20")
    void not_now_leaves_the_invitation_pending_and_the_link_works_again() {
      Invitee nina = known("nina@example.org");

      Browser browser = nina.signedIn().submit(Map.of("decision", "later"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(nina.isMember()).isFalse();
      assertThat(nina.status()).isEqualTo("PENDING");
      assertThat(browser.open(nina.link()).page())
          .as("signed in already: no second sign-in")
          .contains("data-state=\"ask\"");
    }

    @Test
    @Tag("A20")
    void declining_is_final_and_connects_nobody() {
      Invitee dora = known("dora@example.org");

      Browser browser = dora.signedIn().submit(Map.of("decision", "decline"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(dora.status()).isEqualTo("DECLINED");
      assertThat(dora.isMember()).isFalse();
      assertThat(dora.opened().status()).isEqualTo(410);
    }
  }

  @Nested
  class GivenSomebodyElse {

    @Test
    @Tag("A20")
    void who_signs_in_is_told_and_not_connected() {
      practice.account("olga@example.org", "Olga", "Other");
      Invitee paul = Invitee.of(practice, "paul@example.org");

      Browser browser = paul.opened().click("login-actions/authenticate");
      browser.signIn("olga@example.org", TestRealm.PASSWORD);

      assertThat(browser.page())
          .contains("data-state=\"otherAddress\"")
          .contains("paul@example.org")
          .contains("olga@example.org");
      browser.submit(Map.of("decision", "connect"));
      assertThat(browser.page()).contains("data-state=\"otherAddress\"");
      assertThat(practice.memberByAddress("olga@example.org")).isFalse();
      assertThat(paul.status()).isEqualTo("PENDING");
    }

    @Test
    @Tag("A20")
    void who_is_signed_in_can_sign_out_and_the_invited_one_signs_up() {
      practice.account("otto@example.org", "Otto", "Other");
      Invitee rosa = Invitee.of(practice, "rosa@example.org");
      Browser browser = practice.signedIn("otto@example.org").open(rosa.link());
      assertThat(browser.page()).contains("data-state=\"otherAddress\"");
      assertThat(rosa.status()).isEqualTo("PENDING");

      browser.submit(Map.of("decision", "switch"));
      assertThat(browser.page()).contains("value=\"rosa@example.org\"");
      browser.submit(Invitee.PROFILE).submit(Map.of("decision", "connect"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(rosa.isMember()).isTrue();
      assertThat(practice.memberByAddress("otto@example.org")).isFalse();
      assertThat(practice.sessionsOf("otto@example.org")).isEmpty();
    }

    @Test
    @Tag("A20")
    void who_is_signed_in_can_sign_out_and_the_invited_one_signs_in() {
      practice.account("odo@example.org", "Odo", "Other");
      Invitee sara = known("sara@example.org");
      Browser browser = practice.signedIn("odo@example.org").open(sara.link());
      assertThat(browser.page()).contains("data-state=\"otherAddress\"");
      String before = browser.formTarget().toString();

      browser.submit(Map.of("decision", "switch")).signIn(sara.email(), TestRealm.PASSWORD);
      assertThat(browser.page()).contains("data-state=\"ask\"");
      assertThat(browser.formTarget()).asString().isNotEqualTo(before);
      browser.submit(Map.of("decision", "connect"));

      assertThat(sara.isMember()).isTrue();
      assertThat(practice.memberByAddress("odo@example.org")).isFalse();
    }

    @Test
    @Tag("A20")
    void who_stays_signed_in_lands_in_the_app_and_the_invitation_waits() {
      practice.account("ole@example.org", "Ole", "Other");
      Invitee tina = Invitee.of(practice, "tina@example.org");
      Browser browser = practice.signedIn("ole@example.org").open(tina.link());

      browser.submit(Map.of("decision", "continue"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(tina.status()).isEqualTo("PENDING");
      assertThat(practice.memberByAddress("ole@example.org")).isFalse();
    }
  }
}
