package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Following an invitation with an account elsewhere: another realm is the identity provider. */
@OnPractice
class SocialSignUpIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");

  private final Practice practice;
  private final TestRealm elsewhere;

  SocialSignUpIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.elsewhere =
        ground
            .admin()
            .realm(
                practice.realm().name() + "-elsewhere",
                Map.of(
                    "organizationsEnabled", false, "attributes", Map.of(), "clients", List.of()));
    broker("trusted", true);
    broker("untrusted", false);
  }

  private void broker(String alias, boolean trustEmail) {
    Map<String, Object> client = new HashMap<>();
    client.put("clientId", "of-" + alias);
    client.put("secret", "broker-secret");
    client.put("publicClient", false);
    client.put("standardFlowEnabled", true);
    client.put(
        "redirectUris", List.of(practice.realm().uri("/broker/" + alias + "/endpoint").toString()));
    elsewhere.admin("/clients").json(client).post().ok();
    Map<String, String> config = new HashMap<>();
    config.put("clientId", "of-" + alias);
    config.put("clientSecret", "broker-secret");
    config.put("issuer", elsewhere.uri("").toString());
    config.put("authorizationUrl", endpoint("auth"));
    config.put("tokenUrl", endpoint("token"));
    config.put("jwksUrl", endpoint("certs"));
    config.put("useJwksUrl", "true");
    config.put("validateSignature", "true");
    config.put("defaultScope", "openid profile email");
    practice
        .realm()
        .admin("/identity-provider/instances")
        .json(
            Map.of(
                "alias", alias, "providerId", "oidc", "trustEmail", trustEmail, "config", config))
        .post()
        .ok();
  }

  private String endpoint(String name) {
    return elsewhere.uri("/protocol/openid-connect/" + name).toString();
  }

  private Invitee invited(String email) {
    elsewhere
        .admin("/users")
        .json(
            Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                true,
                "firstName",
                "Ella",
                "lastName",
                "Elsewhere",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", TestRealm.PASSWORD))))
        .post()
        .ok();
    return Invitee.of(practice, email);
  }

  /** From the link to the identity provider, through its sign-in, and the profile completed. */
  private Browser through(String alias, Invitee invitee) {
    Browser browser = invitee.opened().click("login-actions/authenticate");
    browser.click("/broker/" + alias + "/login").signIn(invitee.email(), TestRealm.PASSWORD);
    assertThat(browser.page()).contains("name=\"birthdate\"");
    return browser.submit(
        Map.of("birthdate", "1990-05-17", "gender", "female", "zoneinfo", "Europe/Berlin"));
  }

  @Test
  @Tag("A20")
  @Tag("A21")
  void a_provider_whose_addresses_are_trusted_leads_straight_to_the_question() {
    Invitee ella = invited("ella@example.org");

    Browser browser = through("trusted", ella);
    assertThat(browser.page()).contains("data-state=\"ask\"");
    browser.submit(CONNECT);

    assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
    assertThat(ella.isMember()).isTrue();
    assertThat(ella.status()).isEqualTo("ACCEPTED");
  }

  @Test
  @Tag("A20")
  void a_provider_whose_addresses_are_not_trusted_leads_over_the_mailbox() {
    Invitee emma = invited("emma@example.org");

    Browser browser = through("untrusted", emma);
    assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
    Mail mail = practice.mailAfter(emma.mail(), emma.email());
    browser.open(proofIn(mail));
    assertThat(browser.page()).as("no password: the account is new").contains("data-state=\"ask\"");
    browser.submit(CONNECT);

    assertThat(emma.isMember()).isTrue();
    String identities = "/users/" + practice.userId(emma.email()) + "/federated-identity";
    assertThat(practice.realm().admin(identities).get().ok().json()).hasSize(1);
  }

  private static URI proofIn(Mail mail) {
    return mail.links().stream()
        .filter(link -> link.getPath().endsWith("/action-token"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mail.text()));
  }
}
