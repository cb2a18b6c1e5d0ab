package app.roster.keycloak.signup.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account older than the invitation that never proved its address: anybody may have made it. */
@OnPractice
class UnprovenAccountIT {

  private static final String NEW_PASSWORD = "another horse staple";

  private final Practice practice;

  UnprovenAccountIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    practice
        .realm()
        .admin("/identity-provider/instances")
        .json(
            Map.of(
                "alias", "elsewhere",
                "providerId", "oidc",
                "config",
                    Map.of(
                        "clientId", "x",
                        "clientSecret", "x",
                        "tokenUrl", "http://localhost:9/token",
                        "authorizationUrl", "http://localhost:9/auth")))
        .post()
        .ok();
  }

  /** Somebody has made an account with the address, signed in and linked a foreign identity. */
  private Invitee squatted(String email) {
    String id = practice.account(email, "Sid", "Squatter", false);
    practice
        .realm()
        .admin("/users/" + id + "/federated-identity/elsewhere")
        .json(Map.of("identityProvider", "elsewhere", "userId", "sid", "userName", "sid"))
        .post()
        .ok();
    practice.token(email);
    return Invitee.of(practice, email);
  }

  private URI proofIn(Mail mail) {
    return mail.links().stream()
        .filter(link -> link.getPath().endsWith("/action-token"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mail.text()));
  }

  private URI proofFor(Invitee invitee) {
    return proofIn(practice.mailAfter(invitee.mail(), invitee.email()));
  }

  private static Browser withNewPassword(Browser browser) {
    return browser.submit(Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));
  }

  private JsonNode identitiesOf(Invitee invitee) {
    String id = invitee.account().get("id").asText();
    return practice.realm().admin("/users/" + id + "/federated-identity").get().ok().json();
  }

  @Nested
  class GivenTheInvitedPersonSignsIn {

    @Test
    @Tag("A20")
    void the_mailbox_is_proved_and_a_new_password_set_before_anything_is_asked() {
      Invitee uwe = squatted("uwe@example.org");
      Browser browser = uwe.signedIn();
      assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
      assertThat(practice.sessionsOf(uwe.email())).isNotEmpty();

      browser.open(proofFor(uwe));
      assertThat(browser.page()).contains("name=\"password-new\"");
      assertThat(identitiesOf(uwe)).isEmpty();
      assertThat(practice.sessionsOf(uwe.email())).isEmpty();
      withNewPassword(browser);
      assertThat(browser.page()).contains("data-state=\"ask\"");
      browser.submit(Map.of("decision", "connect"));

      assertThat(uwe.isMember()).isTrue();
      assertThat(practice.attemptToken(uwe.email(), TestRealm.PASSWORD).body())
          .contains("Invalid user credentials");
      assertThat(practice.attemptToken(uwe.email(), NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    @Tag("A20")
    void the_old_password_opens_nothing_once_the_mailbox_is_proved_elsewhere() {
      Invitee vito = squatted("vito@example.org");
      vito.signedIn();

      Browser phone = practice.browser().open(proofFor(vito));
      phone.click("action-token");

      assertThat(phone.page()).contains("name=\"password-new\"");
      Browser squatter =
          practice.browser().open(vito.link()).signIn(vito.email(), TestRealm.PASSWORD);
      assertThat(squatter.page()).contains("name=\"password\"").doesNotContain("data-state");
      withNewPassword(phone);
      Browser owner = vito.opened().signIn(vito.email(), NEW_PASSWORD);
      assertThat(owner.page()).contains("data-state=\"ask\"");
    }
  }

  @Nested
  class GivenTheInvitedPersonDoesNotKnowThePassword {

    @Test
    @Tag("A20")
    void a_forgotten_password_proves_the_mailbox_too_and_clears_what_was_there() {
      practice.realm().change(Map.of("resetPasswordAllowed", true));
      Invitee wim = squatted("wim@example.org");
      Browser browser = wim.opened();
      browser.submit(Map.of("username", wim.email())).click("reset-credentials");

      browser.submit(Map.of("username", wim.email())).open(proofFor(wim));
      assertThat(browser.page()).contains("name=\"password-new\"");
      withNewPassword(browser);

      assertThat(browser.page()).contains("data-state=\"ask\"");
      assertThat(identitiesOf(wim)).isEmpty();
      assertThat(practice.sessionsOf(wim.email())).isEmpty();
    }
  }
}
