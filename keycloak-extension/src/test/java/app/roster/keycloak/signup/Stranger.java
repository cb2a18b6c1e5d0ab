package app.roster.keycloak.signup;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Somebody nobody has invited, at the page of the practice. */
public record Stranger(Practice practice, String email) {

  public static final String MESSAGE = "Anna sent me.";

  /** The practice opens its page, or closes it. */
  public static void pageIs(Practice practice, boolean open) {
    practice
        .organization()
        .change(Map.of("attributes", Map.of("roster.requests", List.of(String.valueOf(open)))));
  }

  /** A stranger who has an account with a proved address. */
  public static Stranger known(Practice practice, String name) {
    String email = name + "@example.org";
    practice.account(email, "Ken", "Known");
    return new Stranger(practice, email);
  }

  /** As {@link #known}, and asked. */
  public static Stranger whoAsked(Practice practice, String name) {
    Stranger stranger = known(practice, name);
    ask(stranger.signingIn());
    return stranger;
  }

  public static URI page(Practice practice) {
    return practice.realm().uri("/roster/join/nord");
  }

  /** A fresh browser behind the page. */
  public Browser arrived() {
    return practice.browser().open(page(practice));
  }

  /** As {@link #arrived()}, with the registration form filled in and sent. */
  public Browser registered() {
    return arrived().submit(Invitee.profileWith("email", email));
  }

  /** As {@link #registered()}, with the mailbox proved in the same browser. */
  public Browser atTheQuestion() {
    Browser browser = registered();
    return browser.open(proof(practice.mailTo(email)));
  }

  /** As {@link #atTheQuestion()}, and asked. */
  public Browser asked() {
    return ask(atTheQuestion());
  }

  /** Leads to sign-in from the form that makes accounts. */
  public Browser signingIn() {
    return arrived().click("login-actions/authenticate").signIn(email, TestRealm.PASSWORD);
  }

  public static Browser ask(Browser browser) {
    return browser.submit(Map.of("decision", "ask", "message", MESSAGE));
  }

  /** How things stand, as the page shows it. */
  public static void sees(Browser browser, String state) {
    assertThat(browser.page()).contains("data-state=\"" + state + "\"");
  }

  public static URI proof(Mail mail) {
    return mail.links().stream()
        .filter(link -> link.getPath().endsWith("/action-token"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mail.text()));
  }

  /** What the Pros see of this person, the newest first. */
  public List<JsonNode> requests() {
    return practice.inOrganization("/requests?search=" + email).get().ok().items().toList();
  }

  /** A Pro accepts or rejects the one request. */
  public Answer decided(String decision) {
    return decided(practice, requestId(), decision);
  }

  public static Answer decided(Practice practice, String requestId, String decision) {
    return practice.inOrganization("/requests/" + requestId + "/" + decision).post();
  }

  /** The id of the one request. */
  public String requestId() {
    return requests().get(0).get("id").asText();
  }

  public List<String> states() {
    return requests().stream().map(request -> request.get("status").asText()).toList();
  }

  public boolean isMember() {
    return practice.memberByAddress(email);
  }
}
