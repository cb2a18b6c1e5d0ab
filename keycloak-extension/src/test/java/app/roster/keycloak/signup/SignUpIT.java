package app.roster.keycloak.signup;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnPractice
class SignUpIT {

  private static final Map<String, String> PROFILE =
      Map.of(
          "firstName", "Nora",
          "lastName", "Newcomer",
          "birthdate", "1990-05-17",
          "gender", "female",
          "zoneinfo", "Europe/Berlin",
          "password", TestRealm.PASSWORD,
          "password-confirm", TestRealm.PASSWORD);

  private final Practice practice;

  SignUpIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Invited invited(String email) {
    String id = practice.invite(email).ok().text("id");
    return new Invited(id, practice.mailTo(email));
  }

  private Browser opened(Invited invited) {
    return practice.browser().open(practice.linkIn(invited.mail()));
  }

  private Browser registered(Invited invited) {
    return opened(invited).submit(PROFILE);
  }

  private boolean isMember(String email) {
    return practice.organization().hasMember(userId(email));
  }

  private String userId(String email) {
    return user(email).get("id").asText();
  }

  private JsonNode user(String email) {
    return practice.realm().admin("/users?exact=true&email=" + email).get().ok().json().get(0);
  }

  private String status(Invited invited) {
    return practice.invitation(invited.id()).get("status").asText();
  }

  record Invited(String id, Mail mail) {}

  @Nested
  class GivenSomebodyWithoutAnAccount {

    @Test
    @Tag("A19")
    @Tag("A21")
    @Tag("A22")
    void signing_up_and_connecting_makes_a_member_and_ends_at_the_app() {
      Invited nora = invited("nora@example.org");
      Browser browser = registered(nora);
      assertThat(browser.page()).contains("data-state=\"ask\"").contains("Pia Pro");
      assertThat(isMember("nora@example.org")).isFalse();

      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(isMember("nora@example.org")).isTrue();
      assertThat(status(nora)).isEqualTo("ACCEPTED");
      JsonNode user = user("nora@example.org");
      assertThat(user.get("emailVerified").asBoolean()).isTrue();
      assertThat(user.at("/attributes/zoneinfo/0").asText()).isEqualTo("Europe/Berlin");
    }

    @Test
    @Tag("A19")
    void the_address_is_filled_in_and_cannot_be_changed() {
      Invited locked = invited("locked@example.org");
      Browser browser = opened(locked);
      assertThat(browser.page()).contains("value=\"locked@example.org\"");

      Map<String, String> other = new HashMap<>(PROFILE);
      other.put("email", "other@example.org");
      browser.submit(other);

      assertThat(browser.page()).contains("sent to another address");
      assertThat(
              practice.realm().admin("/users?email=other@example.org").get().ok().json().isEmpty())
          .isTrue();
    }
  }

  @Nested
  class GivenTheInvitationIsCancelledWhileTheFormIsOpen {

    @Test
    @Tag("A16")
    void the_account_is_made_but_nobody_is_connected_and_the_page_says_so() {
      Invited carl = invited("carl@example.org");
      Browser browser = opened(carl);
      practice.inOrganization("/invitations/" + carl.id()).delete().ok();

      browser.submit(PROFILE);
      assertThat(browser.page())
          .contains(
              "The invitation was withdrawn. You can use Roster, but you are not connected to");
      browser.submit(Map.of("decision", "continue"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(isMember("carl@example.org")).isFalse();
      assertThat(status(carl)).isEqualTo("CANCELLED");
    }

    @Test
    @Tag("A16")
    void a_click_on_connect_that_comes_too_late_connects_nobody() {
      Invited late = invited("late@example.org");
      Browser browser = registered(late);
      practice.inOrganization("/invitations/" + late.id()).delete().ok();

      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.page()).contains("data-state=\"withdrawn\"");
      assertThat(isMember("late@example.org")).isFalse();
    }

    @Test
    @Tag("A16")
    void a_link_first_opened_after_the_cancel_still_leads_to_a_sign_up() {
      Invited after = invited("after@example.org");
      practice.inOrganization("/invitations/" + after.id()).delete().ok();

      Browser browser = registered(after);

      assertThat(browser.page()).contains("data-state=\"withdrawn\"");
      assertThat(user("after@example.org").get("enabled").asBoolean()).isTrue();
      assertThat(isMember("after@example.org")).isFalse();
    }
  }

  @Nested
  class GivenSomebodyWithAnAccount {

    private Browser signedIn(Invited invited, String email) {
      return opened(invited).signIn(email, TestRealm.PASSWORD);
    }

    @Test
    @Tag("A20")
    void the_link_asks_to_sign_in_and_then_to_connect() {
      practice.account("emil@example.org", "Emil", "Existing");
      Invited emil = invited("emil@example.org");

      Browser browser = signedIn(emil, "emil@example.org");
      assertThat(browser.page()).contains("data-state=\"ask\"");
      assertThat(isMember("emil@example.org")).isFalse();
      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(isMember("emil@example.org")).isTrue();
    }

    @Test
    @Tag("A20")
    void not_now_leaves_the_invitation_pending() {
      practice.account("nina@example.org", "Nina", "Not-Now");
      Invited nina = invited("nina@example.org");

      Browser browser = signedIn(nina, "nina@example.org");
      browser.submit(Map.of("decision", "later"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(isMember("nina@example.org")).isFalse();
      assertThat(status(nina)).isEqualTo("PENDING");
    }

    @Test
    @Tag("A20")
    void somebody_else_who_signs_in_is_told_and_not_connected() {
      practice.account("olga@example.org", "Olga", "Other");
      Invited paul = invited("paul@example.org");

      Browser browser = opened(paul).click("login-actions/authenticate");
      browser.signIn("olga@example.org", TestRealm.PASSWORD);

      assertThat(browser.page())
          .contains("data-state=\"otherAddress\"")
          .contains("paul@example.org");
      browser.submit(Map.of("decision", "connect"));
      assertThat(isMember("olga@example.org")).isFalse();
      assertThat(status(paul)).isEqualTo("PENDING");
    }

    @Test
    @Tag("A20")
    void an_older_account_that_never_proved_its_address_proves_it_first() {
      practice.account("uwe@example.org", "Uwe", "Unproven", false);
      Invited uwe = invited("uwe@example.org");

      Browser browser = signedIn(uwe, "uwe@example.org");

      assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
      Mail proof = practice.mails().catcher().awaitToAfter(uwe.mail(), "uwe@example.org");
      assertThat(proof.text()).contains("login-actions/action-token");
      assertThat(isMember("uwe@example.org")).isFalse();
    }
  }

  @Nested
  class GivenALinkThatIsOpenedByAMachine {

    @Test
    @Tag("A14")
    void opening_it_twenty_times_decides_nothing() {
      Invited scanned = invited("scanned@example.org");
      for (int i = 0; i < 20; i++) {
        Browser scanner = opened(scanned);
        assertThat(scanner.status()).isEqualTo(200);
        assertThat(scanner.firstAnswer().statusCode()).isEqualTo(303);
        assertThat(scanner.firstAnswer().headers().firstValue("Referrer-Policy"))
            .hasValue("no-referrer");
        assertThat(scanner.address().toString())
            .doesNotContain(practice.linkIn(scanned.mail()).getQuery());
      }
      assertThat(status(scanned)).isEqualTo("PENDING");

      Browser person = registered(scanned).submit(Map.of("decision", "connect"));
      assertThat(person.address()).hasToString(Practice.APP + "dashboard");
      assertThat(isMember("scanned@example.org")).isTrue();
    }

    @Test
    void an_unknown_key_gets_a_page_that_tells_nothing() {
      Browser browser =
          practice
              .browser()
              .open(practice.realm().uri("/roster/invitations/open?key=" + "A".repeat(43)));
      assertThat(browser.status()).isEqualTo(410);
      assertThat(browser.page()).contains("This invitation can no longer be used.");
    }
  }

  @Nested
  class GivenSomebodyWithoutAnInvitation {

    @Test
    void registering_is_refused() {
      Browser browser =
          practice
              .browser()
              .open(
                  practice
                      .realm()
                      .uri(
                          "/protocol/openid-connect/registrations?client_id=roster-app"
                              + "&response_type=code&scope=openid&code_challenge_method=S256"
                              + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                              + "&redirect_uri=http%3A%2F%2Flocalhost%3A9%2Froster%2Fdashboard"));
      Map<String, String> stranger = new HashMap<>(PROFILE);
      stranger.put("email", "stranger@example.org");
      browser.submit(stranger);

      assertThat(browser.page()).contains("by invitation only");
      assertThat(
              practice
                  .realm()
                  .admin("/users?email=stranger@example.org")
                  .get()
                  .ok()
                  .json()
                  .isEmpty())
          .isTrue();
    }
  }

  @Nested
  class GivenAnInviterWhoIsNoLongerAPro {

    @Test
    void connecting_is_refused() {
      String email = "second.pro@example.org";
      practice.becomes("pros", practice.account(email, "Sam", "Second"));
      String id =
          practice
              .realm()
              .call("/roster/organizations/" + practice.organization().id() + "/invitations")
              .bearer(practice.token(email))
              .json(Map.of("email", "demoted@example.org"))
              .post()
              .ok()
              .text("id");
      Invited invited = new Invited(id, practice.mailTo("demoted@example.org"));
      Browser browser = registered(invited);
      practice.becomes("clients", userId(email));

      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.page()).contains("data-state=\"closed\"");
      assertThat(isMember("demoted@example.org")).isFalse();
    }
  }

  @Nested
  class GivenAProfileThatCannotBe {

    @Test
    @Tag("A19")
    void a_birthdate_in_the_future_and_an_unknown_zone_are_refused_in_words() {
      Browser browser = opened(invited("profile@example.org"));
      Map<String, String> wrong = new HashMap<>(PROFILE);
      wrong.put("birthdate", "2990-12-31");
      wrong.put("zoneinfo", "Mars/Olympus");

      browser.submit(wrong);

      assertThat(browser.page())
          .contains("The date of birth must lie between 1900 and today.")
          .contains("Please choose a time zone such as Europe/Berlin.");
    }
  }
}
