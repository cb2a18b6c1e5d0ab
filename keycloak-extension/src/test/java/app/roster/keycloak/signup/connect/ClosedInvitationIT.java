package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was true when the page was shown is looked at again when the answer comes. */
@OnPractice
class ClosedInvitationIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");

  private final Practice practice;

  ClosedInvitationIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Invitee invited(String email) {
    return Invitee.of(practice, email);
  }

  private Invitee invitedBy(String pro, String email) {
    String id =
        practice
            .realm()
            .call("/roster/organizations/" + practice.organization().id() + "/invitations")
            .bearer(practice.token(pro))
            .json(Map.of("email", email))
            .post()
            .ok()
            .text("id");
    return new Invitee(practice, email, id, practice.mailTo(email));
  }

  private void pro(String email) {
    practice.becomes("pros", practice.account(email, "Sam", "Second"));
  }

  @Nested
  class GivenTheInvitationIsCancelledWhileTheFormIsOpen {

    @Test
    @Tag("A16")
    void the_account_is_made_but_nobody_is_connected_and_the_page_says_so() {
      Invitee carl = invited("carl@example.org");
      Browser browser = carl.opened();
      carl.cancel();

      browser.submit(Invitee.PROFILE);
      assertThat(browser.page())
          .contains(
              "The invitation was withdrawn. You can use Roster, but you are not connected to");
      browser.submit(Map.of("decision", "continue"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(carl.isMember()).isFalse();
      assertThat(carl.status()).isEqualTo("CANCELLED");
    }

    @Test
    @Tag("A16")
    void a_click_on_connect_that_comes_too_late_connects_nobody() {
      Invitee late = invited("late@example.org");
      Browser browser = late.registered();
      late.cancel();

      browser.submit(CONNECT);

      assertThat(browser.page()).contains("data-state=\"withdrawn\"");
      assertThat(late.isMember()).isFalse();
    }

    @Test
    @Tag("A16")
    void a_link_first_opened_after_the_cancel_still_leads_to_a_sign_up() {
      Invitee after = invited("after@example.org");
      after.cancel();

      Browser browser = after.registered();

      assertThat(browser.page()).contains("data-state=\"withdrawn\"");
      assertThat(after.account().get("enabled").asBoolean()).isTrue();
      assertThat(after.isMember()).isFalse();
    }
  }

  @Nested
  class GivenTheTimeRunsOutWhileTheFormIsOpen {

    @Test
    void the_account_is_made_and_nobody_is_connected() throws SQLException {
      Invitee slow = invited("slow@example.org");
      Browser browser = slow.opened();
      slow.expire();

      browser.submit(Invitee.PROFILE);

      assertThat(browser.page()).contains("data-state=\"closed\"");
      assertThat(slow.isMember()).isFalse();
    }

    @Test
    void a_click_on_connect_that_comes_too_late_connects_nobody() throws SQLException {
      Invitee slower = invited("slower@example.org");
      Browser browser = slower.registered();
      slower.expire();

      browser.submit(CONNECT);

      assertThat(browser.page()).contains("data-state=\"closed\"");
      assertThat(slower.isMember()).isFalse();
      assertThat(slower.status()).isEqualTo("EXPIRED");
    }
  }

  @Nested
  class GivenAnInviterWhoMayNoLongerInvite {

    @Test
    void one_who_became_a_client_connects_nobody() {
      pro("demoted.pro@example.org");
      Invitee dan = invitedBy("demoted.pro@example.org", "dan@example.org");
      Browser browser = dan.registered();
      practice.becomes("clients", practice.userId("demoted.pro@example.org"));

      browser.submit(CONNECT);

      assertThat(browser.page()).contains("data-state=\"closed\"");
      assertThat(dan.isMember()).isFalse();
    }

    @Test
    void one_whose_account_is_deleted_connects_nobody() {
      pro("deleted.pro@example.org");
      Invitee eve = invitedBy("deleted.pro@example.org", "eve@example.org");
      Browser browser = eve.registered();
      String pro = practice.userId("deleted.pro@example.org");
      practice.realm().admin("/users/" + pro).delete().ok();

      browser.submit(CONNECT);

      assertThat(browser.page()).contains("data-state=\"closed\"");
      assertThat(eve.isMember()).isFalse();
    }

    @Test
    void one_who_is_disabled_connects_nobody() {
      pro("disabled.pro@example.org");
      Invitee fay = invitedBy("disabled.pro@example.org", "fay@example.org");
      Browser browser = fay.registered();
      String pro = practice.userId("disabled.pro@example.org");
      practice.realm().admin("/users/" + pro).json(Map.of("enabled", false)).put().ok();

      browser.submit(CONNECT);

      assertThat(browser.page()).contains("data-state=\"closed\"");
      assertThat(fay.isMember()).isFalse();
    }
  }

  @Nested
  class GivenAnOrganizationThatIsSwitchedOff {

    @Test
    void nobody_is_connected_until_it_is_on_again() {
      Invitee gil = invited("gil@example.org");
      Browser browser = gil.registered();

      practice.organization().change(Map.of("enabled", false));
      browser.submit(CONNECT);
      assertThat(browser.page()).contains("data-state=\"closed\"");
      practice.organization().change(Map.of("enabled", true));

      assertThat(gil.isMember()).isFalse();
      assertThat(gil.status()).isEqualTo("PENDING");
      gil.signedIn().submit(CONNECT);
      assertThat(gil.isMember()).as("after it was switched on again").isTrue();
    }
  }
}
