package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person, invited by two organizations: two pages, two consents, in either order. */
@OnPractice
class TwoInvitationsIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");
  private static final String SOUTH = "Praxis Süd";

  private final Practice practice;
  private final TestOrganization south;

  TwoInvitationsIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.south = Practice.organization(practice.realm(), SOUTH, "south");
    practice
        .realm()
        .admin("/roster/organizations/" + south.id() + "/pros/" + practice.proId())
        .put()
        .ok();
  }

  private URI linkOfSouth(Invitee invitee) {
    practice.asProOf(south, "/invitations").json(Map.of("email", invitee.email())).post().ok();
    Mail mail = practice.mailAfter(invitee.mail(), invitee.email());
    return practice.linkIn(mail);
  }

  private boolean isInSouth(Invitee invitee) {
    return south.hasMember(practice.userId(invitee.email()));
  }

  @Test
  @Tag("A1")
  @Tag("A19")
  void each_organization_gets_its_own_page_and_consent() {
    Invitee both = Invitee.of(practice, "both@example.org");
    URI second = linkOfSouth(both);

    Browser browser = both.registered().submit(CONNECT);
    assertThat(both.isMember()).isTrue();
    assertThat(isInSouth(both)).isFalse();
    browser.open(second);
    assertThat(browser.page()).contains("data-state=\"ask\"").contains(SOUTH);
    browser.submit(CONNECT);

    assertThat(isInSouth(both)).isTrue();
    assertThat(practice.consentsOf(both.email())).hasSize(2);
  }

  @Test
  @Tag("A1")
  @Tag("A19")
  void the_second_first_and_the_first_declined() {
    Invitee one = Invitee.of(practice, "one@example.org");
    URI second = linkOfSouth(one);

    Browser browser = practice.browser().open(second).submit(Invitee.PROFILE).submit(CONNECT);
    browser.open(one.link()).submit(Map.of("decision", "decline"));

    assertThat(isInSouth(one)).isTrue();
    assertThat(one.isMember()).isFalse();
    assertThat(one.status()).isEqualTo("DECLINED");
    assertThat(practice.consentsOf(one.email())).hasSize(1);
  }

  @Test
  @Tag("A1")
  @Tag("A19")
  void both_forms_open_in_one_browser_make_one_account_and_two_connections() {
    Invitee tabs = Invitee.of(practice, "tabs@example.org");
    URI second = linkOfSouth(tabs);
    Browser browser = tabs.opened();
    URI firstTab = browser.formTarget();
    browser.open(second).submit(Invitee.PROFILE).submit(CONNECT);
    assertThat(isInSouth(tabs)).isTrue();

    browser.post(firstTab, Invitee.profileWith("email", tabs.email()));
    assertThat(browser.page()).contains("Email already exists");
    browser.click("login-actions/authenticate").signIn(tabs.email(), TestRealm.PASSWORD);
    browser.submit(CONNECT);

    assertThat(tabs.isMember()).isTrue();
    assertThat(practice.consentsOf(tabs.email())).hasSize(2);
  }
}
