package app.roster.keycloak.signup.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.membership.Consents;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Agreeing to the connection on the registration form itself. The box is the theme's, so here only
 * its field is sent.
 */
@OnPractice
@Tag("A19")
class AgreementIT {

  private final Practice practice;

  AgreementIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Invitee invited(String email) {
    return Invitee.of(practice, email);
  }

  @Nested
  class GivenSomebodyWhoTicksTheBox {

    @Test
    @Tag("A21")
    @Tag("A22")
    void one_form_is_all_it_takes_to_be_a_member_in_the_app() {
      Invitee nora = invited("nora@example.org");
      Browser browser = nora.registeredAndConnected();

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(nora.isMember()).isTrue();
      assertThat(nora.status()).isEqualTo("ACCEPTED");
      assertThat(practice.consentsOf(nora.email()))
          .singleElement()
          .satisfies(
              consent -> {
                assertThat(consent.invitationId()).isEqualTo(nora.id());
                assertThat(consent.textVersion()).isEqualTo(Consents.TEXT_VERSION);
              });
    }

    @Test
    @Tag("A16")
    void an_invitation_withdrawn_meanwhile_connects_nobody_and_the_page_says_so() {
      Invitee carl = invited("carl@example.org");
      Browser browser = carl.opened();
      carl.cancel();

      browser.submit(Invitee.profileWith(Agreement.FIELD, "true"));

      assertThat(browser.page()).contains("data-state=\"withdrawn\"");
      assertThat(carl.account().get("enabled").asBoolean()).isTrue();
      assertThat(carl.isMember()).isFalse();
      assertThat(practice.consentsOf(carl.email())).isEmpty();
    }

    @Test
    void neither_does_one_that_has_run_out() throws SQLException {
      Invitee slow = invited("slow@example.org");
      Browser browser = slow.opened();
      slow.expire();

      browser.submit(Invitee.profileWith(Agreement.FIELD, "true"));

      assertThat(browser.page()).contains("data-state=\"closed\"");
      assertThat(slow.isMember()).isFalse();
    }

    @Test
    void terms_of_the_operator_come_before_the_connection() {
      practice.realm().askForTerms(true);
      Invitee tara = invited("tara.agrees@example.org");
      Browser browser = tara.registeredAndConnected();
      assertThat(browser.page()).contains("kc-accept");
      assertThat(tara.isMember()).isFalse();

      browser.submit(Map.of("accept", "on"));
      practice.realm().askForTerms(false);

      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(tara.isMember()).isTrue();
    }
  }

  @Nested
  class GivenALinkThatProvesNoMailbox {

    @Test
    void a_box_ticked_all_the_same_connects_nobody() {
      Invitee copied = invited("copied@example.org");
      String link =
          practice.inOrganization("/invitations/" + copied.id() + "/link").post().ok().text("link");
      Browser browser = practice.browser().open(URI.create(link));
      browser.submit(Invitee.profileWith(Agreement.FIELD, "true"));

      assertThat(copied.isMember()).isFalse();
      assertThat(copied.status()).isEqualTo("PENDING");
      assertThat(copied.account().get("emailVerified").asBoolean()).isFalse();
    }
  }
}
