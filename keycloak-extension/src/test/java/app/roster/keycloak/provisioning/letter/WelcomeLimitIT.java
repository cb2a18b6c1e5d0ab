package app.roster.keycloak.provisioning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.MailLinks;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.keycloak.story.RawMail;
import app.roster.keycloak.story.RawMailServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When mails of imports leave, and when they do not. */
@OnPractice
class WelcomeLimitIT {

  private static final String LIMIT = "roster.import-mails-per-organization-and-day";

  private final KeycloakGround keycloak;
  private final Mails mails;
  private Practice practice;
  private WelcomeGround ground;

  WelcomeLimitIT(KeycloakGround keycloak, Mails mails) {
    this.keycloak = keycloak;
    this.mails = mails;
  }

  @BeforeEach
  void a_practice_that_has_mailed_nobody() {
    practice = Practice.open(keycloak, mails);
    ground = new WelcomeGround(practice);
  }

  private void oneDayLater() {
    keycloak.execute(
        "UPDATE roster_welcome SET queued_at = queued_at - 86400001 WHERE org_id = '"
            + practice.organization().id()
            + "'");
  }

  private void limit(int mailsADay) {
    practice.settings(Map.of(LIMIT, Integer.toString(mailsADay))).ok();
  }

  @Test
  void what_is_above_the_daily_limit_leaves_on_the_next_days() {
    limit(2);
    Answer upload =
        ground.upload("l1@example.org", "l2@example.org", "l3@example.org", "l4@example.org");
    assertThat(upload.json().at("/mails/perDay").asInt()).isEqualTo(2);
    assertThat(upload.json().at("/mails/days").asInt()).isEqualTo(2);
    ground.confirm(upload, Map.of("signInMails", true)).ok();
    String id = upload.text("id");
    ground.awaitDone(id);

    JsonNode first = ground.awaitMails(id, "sent", 2);
    assertThat(first.get("waiting").asInt()).isEqualTo(2);
    assertThat(ground.inOutbox()).isZero();
    assertThat(ground.upload("l5@example.org").json().at("/mails/days").asInt()).isEqualTo(3);

    oneDayLater();

    assertThat(ground.awaitMails(id, "sent", 4).get("waiting").asInt()).isZero();
  }

  @Test
  void mails_that_would_come_after_the_end_of_temporary_passwords_are_refused_at_once() {
    practice.settings(Map.of(LIMIT, "1", "roster.temporary-password-days", "1")).ok();
    Answer upload = ground.upload("m1@example.org", "m2@example.org");
    Answer refused = ground.confirm(upload, Map.of("signInMails", true));
    practice.settings(Map.of("roster.temporary-password-days", "30")).ok();

    assertThat(upload.json().at("/mails/obstacle").asText()).isEqualTo("too_many_mails");
    assertThat(upload.json().get("temporaryPasswordDays").asInt()).isEqualTo(1);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("too_many_mails");
    assertThat(ground.read(upload.text("id")).get("status").asText()).isEqualTo("CHECKED");
    assertThat(practice.realm().admin("/users?exact=true&email=m1@example.org").get().json())
        .isEmpty();
    // Without mails the same list is welcome.
    ground.confirm(upload, Map.of()).ok();
    assertThat(ground.awaitDone(upload.text("id")).at("/counts/created").asInt()).isEqualTo(2);
  }

  @Test
  void whoever_wants_no_mails_or_has_a_password_by_then_gets_none() {
    practice.invite("stops@example.org").ok();
    practice
        .browser()
        .open(MailLinks.toStop(practice.mailTo("stops@example.org")))
        .submit(Map.of("choice", "organization"));
    int before = ground.mailsTo("stops@example.org").size();
    limit(1);
    ground.awaitMails(ground.imported("first@example.org"), "sent", 1);
    String id = ground.imported("stops@example.org", "done@example.org", "wants@example.org");
    assertThat(ground.read(id).at("/mails/waiting").asInt()).isEqualTo(3);
    practice
        .realm()
        .admin("/users/" + practice.userId("done@example.org"))
        .json(Map.of("requiredActions", List.of()))
        .put()
        .ok();

    limit(1000);

    JsonNode mailed = ground.awaitMails(id, "dropped", 2);
    ground.awaitMails(id, "sent", 1);
    assertThat(mailed.get("failed").asInt()).isZero();
    assertThat(ground.mailsTo("wants@example.org")).hasSize(1);
    assertThat(ground.mailsTo("stops@example.org")).hasSize(before);
    assertThat(ground.mailsTo("done@example.org")).isEmpty();
  }

  @Test
  void an_invitation_never_waits_for_more_than_one_mail_of_an_import() {
    // The first mail is held with the server for some seconds; all others wait behind it.
    try (RawMailServer server = RawMailServer.startWhereCallersMeet(2)) {
      Practice other = Practice.open(keycloak, mails, server.port());
      WelcomeGround imports = new WelcomeGround(other);
      String id =
          imports.imported(
              "p1@example.org",
              "p2@example.org",
              "p3@example.org",
              "p4@example.org",
              "p5@example.org");
      imports.awaitMails(id, "waiting", 5);

      other.invite("prompt@example.org").ok();

      imports.awaitMails(id, "sent", 5);
      List<String> order =
          server.mails().stream().map(RawMail::recipients).map(to -> to.get(0)).toList();
      assertThat(order).hasSize(6);
      assertThat(order.indexOf("prompt@example.org")).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void what_the_mail_server_refuses_is_told() {
    String id = ground.imported("someone@undeliverable.example.org");

    JsonNode mailed = ground.awaitMails(id, "failed", 1);

    assertThat(mailed.get("sent").asInt() + mailed.get("waiting").asInt()).isZero();
  }
}
