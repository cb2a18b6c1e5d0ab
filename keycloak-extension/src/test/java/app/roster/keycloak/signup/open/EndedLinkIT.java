package app.roster.keycloak.signup.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links nothing can be done with: the page helps on, and tells strangers nothing. */
@OnPractice
class EndedLinkIT {

  private static final String ORGANIZATION = "Ärzte &amp; Trainer &lt;Nord&gt;";

  private final Practice practice;

  EndedLinkIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    practice.settings(Map.of("roster.support-address", "help@example.org")).ok();
  }

  private URI link(String key) {
    return practice.realm().uri("/roster/invitations/open?key=" + key);
  }

  /** What is left of a page when the address it was asked under is taken away. */
  private static String withoutAddress(Answer page) {
    return Pattern.compile("(key=|action=\")[^\"&]*").matcher(page.body()).replaceAll("");
  }

  @Nested
  class GivenNoValidKey {

    @Test
    void the_page_says_what_to_do_next() {
      Browser browser = practice.browser().open(link("A".repeat(43)));

      assertThat(browser.status()).isEqualTo(410);
      assertThat(browser.page())
          .contains("data-reason=\"unknown\"")
          .contains("Ask the person who invited you")
          .contains("help@example.org")
          .contains(Practice.APP)
          .doesNotContain(ORGANIZATION);
      assertThat(browser.firstAnswer().headers().firstValue("Referrer-Policy"))
          .hasValue("no-referrer");
      assertThat(browser.firstAnswer().headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void made_up_malformed_and_missing_look_alike() {
      String unknown = withoutAddress(Call.to(link("A".repeat(43))).get());

      assertThat(withoutAddress(Call.to(link("B".repeat(43))).get())).isEqualTo(unknown);
      assertThat(withoutAddress(Call.to(link("x%27--")).get())).isEqualTo(unknown);
      assertThat(withoutAddress(Call.to(practice.realm().uri("/roster/invitations/open")).get()))
          .isEqualTo(unknown);
    }

    @Test
    void it_speaks_the_language_of_the_browser() {
      Answer german =
          Call.to(link("A".repeat(43))).header("Accept-Language", "de-DE,de;q=0.9").get();

      assertThat(german.body()).contains("Dieser Link funktioniert nicht mehr");
    }
  }

  @Nested
  class GivenTheKeyOfAnInvitationThatHasEnded {

    @Test
    void an_expired_one_names_the_organization_to_ask_again() throws SQLException {
      Invitee late = Invitee.of(practice, "late@example.org");
      late.expire();

      Browser browser = late.opened();

      assertThat(browser.status()).isEqualTo(410);
      assertThat(browser.page())
          .contains("data-reason=\"expired\"")
          .contains("Ask " + ORGANIZATION + " for a new invitation.")
          .doesNotContain("late@example.org");
    }

    @Test
    void an_expired_one_says_the_same_whether_there_is_an_account_or_not() throws SQLException {
      practice.account("known@example.org", "Kai", "Known");
      Invitee known = Invitee.of(practice, "known@example.org");
      Invitee unknown = Invitee.of(practice, "unknown@example.org");
      known.expire();
      unknown.expire();

      assertThat(withoutAddress(Call.to(known.link()).get()))
          .isEqualTo(withoutAddress(Call.to(unknown.link()).get()));
    }

    @Test
    void a_declined_one_says_so() {
      Invitee dora = Invitee.of(practice, "dora@example.org");
      dora.registered().submit(Map.of("decision", "decline"));

      assertThat(dora.opened().page()).contains("data-reason=\"declined\"").contains(ORGANIZATION);
    }

    @Test
    void one_of_an_organization_that_is_switched_off_is_as_good_as_unknown() throws SQLException {
      Invitee off = Invitee.of(practice, "off@example.org");
      off.expire();
      practice.organization().change(Map.of("enabled", false));

      assertThat(off.opened().page())
          .contains("data-reason=\"unknown\"")
          .doesNotContain(ORGANIZATION);
      practice.organization().change(Map.of("enabled", true));
    }

    @Test
    @Tag("A16")
    void a_cancelled_one_says_before_the_form_that_it_was_withdrawn() {
      Invitee carl = Invitee.of(practice, "carl@example.org");
      carl.cancel();

      Browser browser = carl.opened();

      assertThat(browser.status()).isEqualTo(200);
      assertThat(browser.page())
          .contains("The invitation was withdrawn. You can still create an account")
          .contains("value=\"carl@example.org\"");
    }
  }
}
