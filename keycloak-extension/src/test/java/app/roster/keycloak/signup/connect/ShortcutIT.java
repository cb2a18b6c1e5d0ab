package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ways around the steps: none of them connects anybody. */
@OnPractice
class ShortcutIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");

  private final Practice practice;

  ShortcutIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Invitee known(String email) {
    practice.account(email, "Kim", "Known");
    return Invitee.of(practice, email);
  }

  /** The address of the last step, in this browser's sign-in. */
  private static URI lastStep(Browser browser) {
    String form = browser.formTarget().toString();
    return URI.create(
        form.replaceFirst("login-actions/[a-z-]+", "login-actions/required-action")
            .replaceFirst("execution=[^&]+", "execution=roster-connect"));
  }

  @Nested
  class GivenNobodyHasSignedIn {

    @Test
    @Tag("A20")
    void the_address_of_the_last_step_asks_to_sign_in() {
      Invitee jan = known("jan@example.org");
      Browser browser = jan.opened();
      URI last = lastStep(browser);

      browser.post(last, CONNECT);
      assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
      assertThat(jan.isMember()).isFalse();
      browser.open(last);

      assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
      assertThat(jan.status()).isEqualTo("PENDING");
      assertThat(jan.isMember()).isFalse();
    }

    @Test
    @Tag("A19")
    void nor_does_it_help_before_the_registration_form_is_sent() {
      Invitee joy = Invitee.of(practice, "joy@example.org");
      Browser browser = joy.opened();

      browser.post(lastStep(browser), CONNECT);

      assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
      assertThat(joy.status()).isEqualTo("PENDING");
      assertThat(joy.account().isMissingNode()).isTrue();
    }

    @Test
    @Tag("A20")
    void trying_another_way_is_no_way_around_the_password() {
      Invitee kai = known("kai@example.org");
      Browser browser = kai.opened().submit(Map.of("username", kai.email()));

      browser.submit(Map.of("tryAnotherWay", "on"));
      browser.post(lastStep(browser), CONNECT);

      assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
      assertThat(kai.isMember()).isFalse();
    }
  }

  @Nested
  class GivenAnotherRequiredAction {

    @Test
    @Tag("A20")
    void it_stays_and_comes_first() {
      Invitee lea = known("lea@example.org");
      practice
          .realm()
          .admin("/users/" + practice.userId(lea.email()))
          .json(Map.of("requiredActions", List.of("UPDATE_PASSWORD")))
          .put()
          .ok();
      Browser browser = lea.signedIn();
      assertThat(browser.page()).contains("name=\"password-new\"");

      browser.post(lastStep(browser), CONNECT);

      assertThat(lea.isMember()).isFalse();
      assertThat(browser.page()).contains("name=\"password-new\"");
      String fresh = TestRealm.PASSWORD + " 2";
      browser.submit(Map.of("password-new", fresh, "password-confirm", fresh)).submit(CONNECT);
      assertThat(lea.isMember()).isTrue();
    }
  }

  @Nested
  class GivenThePersonGoesBack {

    @Test
    @Tag("A20")
    void the_form_sent_twice_connects_once() {
      Invitee mia = known("mia@example.org");
      Browser browser = mia.signedIn();
      URI form = browser.formTarget();
      browser.submit(CONNECT);

      browser.post(form, CONNECT);

      assertThat(browser.status()).isLessThan(500);
      assertThat(mia.status()).isEqualTo("ACCEPTED");
      assertThat(practice.history(mia.id(), "accepted")).isEqualTo(1);
    }

    @Test
    @Tag("A20")
    void connect_after_decline_and_a_disconnect_is_worth_nothing() {
      Invitee ned = known("ned@example.org");
      Browser browser = ned.signedIn();
      URI form = browser.formTarget();
      browser.submit(Map.of("decision", "decline"));

      browser.post(form, CONNECT);
      assertThat(ned.isMember()).isFalse();
      assertThat(ned.status()).isEqualTo("DECLINED");

      Invitee oda = known("oda@example.org");
      Browser other = oda.signedIn();
      URI used = other.formTarget();
      other.submit(CONNECT);
      practice.inOrganization("/clients/" + practice.userId(oda.email())).delete().ok();
      assertThat(oda.isMember()).isFalse();
      other.post(used, CONNECT);
      assertThat(oda.isMember()).isFalse();
    }

    @Test
    @Tag("A20")
    void an_old_tab_goes_on_where_the_person_is() {
      Invitee pam = known("pam@example.org");
      Browser browser = pam.opened();
      URI oldTab = browser.formTarget();
      browser.open(pam.link()).signIn(pam.email(), TestRealm.PASSWORD).submit(CONNECT);
      assertThat(pam.isMember()).isTrue();

      browser.post(oldTab, Map.of("username", pam.email(), "password", TestRealm.PASSWORD));

      assertThat(browser.status()).isLessThan(500);
      assertThat(pam.isMember()).isTrue();
      assertThat(practice.history(pam.id(), "accepted")).isEqualTo(1);
    }
  }
}
