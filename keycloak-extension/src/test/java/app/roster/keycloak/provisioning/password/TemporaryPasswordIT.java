package app.roster.keycloak.provisioning.password;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.keycloak.provisioning.api.ImportsResource;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How long a password of an import leads in. */
@OnPractice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemporaryPasswordIT {

  private static final String WORDS = "This temporary password has expired.";

  private final Practice practice;

  TemporaryPasswordIT(KeycloakGround keycloak, Mails mails) {
    practice = Practice.open(keycloak, mails);
    practice.realm().change(Map.of("resetPasswordAllowed", true));
  }

  private void imported(String email) {
    Answer upload =
        practice
            .inOrganization("/imports")
            .text("application/x-ndjson", ImportGround.line(2, email))
            .post()
            .ok();
    String id = upload.text("id");
    practice
        .inOrganization("/imports/" + id + "/confirm")
        .header(ImportsResource.KEY_HEADER, ImportGround.key(upload))
        .json(Map.of())
        .post()
        .ok();
    Instant limit = Instant.now().plusSeconds(60);
    JsonNode now = practice.inOrganization("/imports/" + id).get().ok().json();
    while (!"DONE".equals(now.get("status").asText())) {
      assertThat(Instant.now()).as("still " + now).isBefore(limit);
      now = practice.inOrganization("/imports/" + id).get().ok().json();
    }
    assertThat(now.at("/counts/created").asInt()).isEqualTo(1);
  }

  /** As if so many days had passed since the password was given. */
  private void letPass(String email, int days) {
    practice
        .ground()
        .execute(
            "update credential set created_date = created_date - %d::bigint * 86400000 where user_id = '%s'"
                .formatted(days, practice.userId(email)));
    practice.realm().admin("/clear-user-cache").post().ok();
  }

  private Browser signsIn(String email, String password) {
    return practice
        .browser()
        .open(
            practice
                .realm()
                .uri(
                    "/protocol/openid-connect/auth?client_id=roster-app&response_type=code"
                        + "&scope=openid&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                        + "&redirect_uri=http%3A%2F%2Flocalhost%3A9%2Froster%2Fdashboard"))
        .signIn(email, password);
  }

  @Nested
  class GivenTwentyNineDays {

    @Test
    @Tag("B18")
    void it_still_leads_to_a_password_of_ones_own() {
      imported("in.time@example.org");
      letPass("in.time@example.org", 29);

      assertThat(signsIn("in.time@example.org", ImportGround.PASSWORD).page())
          .contains("password-new");
    }
  }

  @Nested
  class GivenThirtyOneDays {

    @Test
    @Tag("B18")
    void it_is_refused_with_words_that_say_what_to_do() {
      imported("too.late@example.org");
      letPass("too.late@example.org", 31);

      Browser refused = signsIn("too.late@example.org", ImportGround.PASSWORD);

      assertThat(refused.page())
          .contains(WORDS)
          .contains("Forgot Password?")
          .doesNotContain("password-new");
    }

    @Test
    @Tag("B18")
    void a_wrong_password_learns_nothing_of_it() {
      imported("hidden@example.org");
      letPass("hidden@example.org", 31);

      assertThat(signsIn("hidden@example.org", "something else").page())
          .contains("Invalid")
          .doesNotContain(WORDS);
    }

    @Test
    @Tag("B18")
    void the_password_grant_does_not_pass_it_by_when_nothing_has_to_be_changed() {
      imported("grant@example.org");
      String user = practice.userId("grant@example.org");
      practice
          .realm()
          .admin("/users/" + user)
          .json(Map.of("requiredActions", new String[0]))
          .put()
          .ok();
      assertThat(practice.attemptToken("grant@example.org", ImportGround.PASSWORD).status())
          .isEqualTo(200);
      letPass("grant@example.org", 31);

      assertThat(practice.attemptToken("grant@example.org", ImportGround.PASSWORD).body())
          .contains("Invalid user credentials");
    }

    @Test
    @Tag("B18")
    void the_reset_link_leads_in_and_the_new_password_stays() {
      String email = "reset@example.org";
      imported(email);
      letPass(email, 31);

      signsIn(email, ImportGround.PASSWORD)
          .click("reset-credentials")
          .submit(Map.of("username", email));
      Mail mail = practice.mailTo(email);
      URI link =
          mail.links().stream()
              .filter(uri -> uri.getPath().endsWith("/action-token"))
              .findFirst()
              .orElseThrow();
      Browser browser = practice.browser().open(link);
      if (!browser.page().contains("password-new")) {
        browser.click("action-token");
      }
      browser.submit(
          Map.of("password-new", TestRealm.PASSWORD, "password-confirm", TestRealm.PASSWORD));
      letPass(email, 400);

      assertThat(practice.attemptToken(email, TestRealm.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Nested
  class GivenHashesWeakerThanThePolicyNow {

    @Test
    @Tag("B18")
    void hashing_anew_at_sign_in_does_not_prolong_it() {
      String email = "anew@example.org";
      imported(email);
      practice.realm().change(Map.of("passwordPolicy", "hashAlgorithm(pbkdf2-sha512)"));
      assertThat(signsIn(email, ImportGround.PASSWORD).page()).contains("password-new");
      practice.realm().change(Map.of("passwordPolicy", ""));
      letPass(email, 31);

      assertThat(signsIn(email, ImportGround.PASSWORD).page()).contains(WORDS);
    }
  }

  @Nested
  class GivenAnotherPasswordOfAnAdministrator {

    @Test
    void it_does_not_expire() {
      String email = "helped@example.org";
      imported(email);
      practice
          .realm()
          .admin("/users/" + practice.userId(email) + "/reset-password")
          .json(Map.of("type", "password", "value", TestRealm.PASSWORD, "temporary", true))
          .put()
          .ok();
      letPass(email, 400);

      assertThat(signsIn(email, TestRealm.PASSWORD).page()).contains("password-new");
    }
  }
}
