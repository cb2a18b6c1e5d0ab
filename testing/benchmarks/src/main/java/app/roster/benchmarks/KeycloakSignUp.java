package app.roster.benchmarks;

import app.roster.benchmarks.measuring.Ground;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signing up as Keycloak has it, in a realm without us. */
final class KeycloakSignUp {

  private static final String REDIRECT = "http://localhost:9/plain/";

  private final Ground ground;
  private final TestRealm realm;

  private KeycloakSignUp(Ground ground, TestRealm realm) {
    this.ground = ground;
    this.realm = realm;
  }

  /** A realm as it comes, but for registration, which is off at first. */
  static KeycloakSignUp open(Ground ground, boolean organizations) {
    Map<String, Object> client =
        Map.of("clientId", "plain", "publicClient", true, "redirectUris", List.of(REDIRECT + "*"));
    Map<String, Object> settings = new HashMap<>();
    settings.put("registrationAllowed", true);
    settings.put("attributes", Map.of());
    settings.put("organizationsEnabled", organizations);
    settings.put("clients", List.of(client));
    settings.put("smtpServer", smtp(ground));
    String name = "plain-" + UUID.randomUUID().toString().substring(0, 8);
    return new KeycloakSignUp(ground, ground.keycloak().admin().realm(name, settings));
  }

  private static Map<String, String> smtp(Ground ground) {
    return Map.of(
        "host",
        "127.0.0.1",
        "port",
        String.valueOf(ground.mails().port()),
        "from",
        "keycloak@example.org");
  }

  /** From the form of registration to the app. */
  void register(String email) {
    URI form =
        realm.uri(
            "/protocol/openid-connect/registrations?response_type=code&scope=openid"
                + "&client_id=plain&redirect_uri="
                + REDIRECT);
    Browser browser = browser().open(form).submit(person(email));
    SignUp.requireArrival(browser, REDIRECT);
  }

  /** An organization whose members end in the app. */
  TestOrganization organization() {
    TestOrganization organization = Practice.organization(realm, "Peer", "peer");
    organization.change(Map.of("redirectUrl", REDIRECT));
    return organization;
  }

  /** The link of a mail of {@code invite-user}. */
  URI invite(TestOrganization organization, String email) {
    organization.call("/members/invite-user").field("email", email).post().ok();
    Mail mail = ground.mails().catcher().await(sent -> sent.isTo(email), "mail to " + email);
    Matcher link =
        Pattern.compile("http\\S+/realms/" + realm.name() + "/[^\\s\"]+").matcher(mail.text());
    if (!link.find()) {
      throw new IllegalStateException("no link in the mail of Keycloak");
    }
    // Keycloak escapes it as if the text were HTML.
    return URI.create(link.group().replace("&#61;", "=").replace("&amp;", "&"));
  }

  /** From the link in that mail to the app. */
  void accept(URI link, String email) {
    SignUp.requireArrival(browser().open(link).submit(person(email)), REDIRECT);
  }

  private Browser browser() {
    return new Browser(ground.keycloak().server().base());
  }

  private static Map<String, String> person(String email) {
    Map<String, String> form = new HashMap<>(SignUp.person());
    form.put("email", email);
    form.put("username", email);
    return form;
  }
}
