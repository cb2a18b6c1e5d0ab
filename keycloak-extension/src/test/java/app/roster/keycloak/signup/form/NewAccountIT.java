package app.roster.keycloak.signup.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Following an invitation without an account. */
@OnPractice
class NewAccountIT {

  private final Practice practice;

  NewAccountIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Invitee invited(String email) {
    return Invitee.of(practice, email);
  }

  @Nested
  class GivenSomebodyWithoutAnAccount {

    @Test
    @Tag("A19")
    @Tag("A21")
    @Tag("A22")
    void signing_up_and_connecting_makes_a_member_and_ends_at_the_app() {
      Invitee nora = invited("nora@example.org");
      Browser browser = nora.registered();
      assertThat(browser.page()).contains("data-state=\"ask\"").contains("Pia Pro");
      assertThat(nora.isMember()).isFalse();

      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(nora.isMember()).isTrue();
      assertThat(nora.status()).isEqualTo("ACCEPTED");
      JsonNode user = nora.account();
      assertThat(user.get("emailVerified").asBoolean()).isTrue();
      assertThat(user.at("/attributes/zoneinfo/0").asText()).isEqualTo("Europe/Berlin");
    }

    @Test
    @Tag("A19")
    void the_address_is_filled_in_and_cannot_be_changed() {
      Browser browser = invited("locked@example.org").opened();
      assertThat(browser.page()).contains("value=\"locked@example.org\"");

      browser.submit(Invitee.profileWith("email", "other@example.org"));

      assertThat(browser.page()).contains("sent to another address");
      assertThat(
              practice.realm().admin("/users?email=other@example.org").get().ok().json().isEmpty())
          .isTrue();
    }

    @Test
    @Tag("A19")
    void a_birthdate_in_the_future_and_an_unknown_zone_are_refused_in_words() {
      Browser browser = invited("profile@example.org").opened();
      Map<String, String> wrong = Invitee.profileWith("birthdate", "2990-12-31");
      wrong.put("zoneinfo", "Mars/Olympus");

      browser.submit(wrong);

      assertThat(browser.page())
          .contains("The date of birth must lie between 1900 and today.")
          .contains("Please choose a time zone such as Europe/Berlin.");
    }
  }

  @Nested
  class GivenTheAccountAppearsWhileTheFormIsOpen {

    @Test
    @Tag("A20")
    void the_form_leads_back_to_the_sign_in_and_the_invitation_comes_along() {
      Invitee anna = invited("anna.between@example.org");
      Browser browser = anna.opened();
      practice.account(anna.email(), "Anna", "Between");

      browser.submit(Invitee.PROFILE);
      assertThat(browser.page()).contains("Email already exists");
      browser.click("login-actions/authenticate").signIn(anna.email(), TestRealm.PASSWORD);
      assertThat(browser.page()).contains("data-state=\"ask\"");
      browser.submit(Map.of("decision", "connect"));

      assertThat(anna.isMember()).isTrue();
      assertThat(anna.status()).isEqualTo("ACCEPTED");
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

      browser.submit(Invitee.profileWith("email", "stranger@example.org"));

      assertThat(browser.page()).contains("by invitation only");
      assertThat(practice.realm().admin("/users?email=stranger@example.org").get().json().isEmpty())
          .isTrue();
    }
  }

  @Nested
  class GivenARealmThatVerifiesAddresses {

    @Test
    @Tag("A19")
    void the_key_of_the_mail_is_proof_enough_for_a_new_account() {
      practice.realm().change(Map.of("verifyEmail", true));
      Invitee vera = invited("vera@example.org");
      Browser browser = vera.opened();
      assertThat(browser.page()).contains("name=\"password\"");

      browser.submit(Invitee.PROFILE);
      assertThat(browser.page()).contains("data-state=\"ask\"");
      browser.submit(Map.of("decision", "connect"));

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(vera.isMember()).isTrue();
      practice.realm().change(Map.of("verifyEmail", false));
    }
  }
}
