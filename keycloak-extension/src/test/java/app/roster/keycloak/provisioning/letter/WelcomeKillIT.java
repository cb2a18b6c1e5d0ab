package app.roster.keycloak.provisioning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A Keycloak of its own, which dies while it mails the people of an import. */
@OnPractice
class WelcomeKillIT {

  private static final int ROWS = 60;

  /** How many mails one node sends at the same time. */
  private static final int AT_ONCE = 4;

  private final KeycloakGround shared;
  private final Mails mails;

  WelcomeKillIT(KeycloakGround shared, Mails mails) {
    this.shared = shared;
    this.mails = mails;
  }

  @Test
  void after_kill_and_restart_everybody_has_a_mail_and_a_few_at_most_have_two() {
    String[] addresses =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "killed" + i + "@example.org")
            .toArray(String[]::new);
    try (KeycloakGround keycloak = shared.sibling("it-welcome-kill")) {
      WelcomeGround ground = new WelcomeGround(Practice.open(keycloak, mails));
      Answer upload = ground.upload(addresses);
      ground.confirm(upload, Map.of("signInMails", true)).ok();
      ground.awaitDone(upload.text("id"));
      mails.catcher().await(WelcomeKillIT::isOfThem, "mail of the import");

      keycloak.kill();
      int before = mailed().size();
      // The mail it had in its hands is left to it for minutes, as long as a try may take.
      keycloak.execute("UPDATE roster_mail_outbox SET due_at = created_at");
      keycloak.restart();

      awaitAllSent(keycloak);
      List<String> mailed = mailed();
      assertThat(before).isBetween(1, ROWS - 1);
      assertThat(mailed).contains(addresses);
      // Those whose mails were with the mail server when Keycloak died.
      assertThat(mailed).hasSizeBetween(ROWS, ROWS + AT_ONCE);
      for (String address : addresses) {
        assertThat(Collections.frequency(mailed, address)).as(address).isBetween(1, 2);
      }
    }
  }

  /** Nobody has to ask for anything again: what waits is in the database. */
  private static void awaitAllSent(KeycloakGround keycloak) {
    Instant limit = Instant.now().plus(Duration.ofMinutes(2));
    while (keycloak.count("SELECT count(*) FROM roster_welcome WHERE status = 'SENT'") < ROWS) {
      assertThat(Instant.now()).isBefore(limit);
    }
  }

  private static boolean isOfThem(Mail mail) {
    return mail.to().get(0).matches("killed\\d+@example\\.org");
  }

  private List<String> mailed() {
    return mails.catcher().mails().stream()
        .filter(WelcomeKillIT::isOfThem)
        .map(mail -> mail.to().get(0))
        .toList();
  }
}
