package app.roster.keycloak.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.DeliveryWatch;
import app.roster.keycloak.story.MailLinks;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnPractice
class ReminderIT {

  private final KeycloakGround ground;
  private final Practice practice;

  ReminderIT(Practice practice) {
    this.ground = practice.ground();
    this.practice = practice;
  }

  private static void remindAfterThreeDays(TestOrganization organization) {
    organization.change(Map.of("attributes", Map.of("roster.reminder-days", List.of("3"))));
  }

  /** Invited, and the mail is with the mail server. */
  private String invited(TestOrganization organization, String email) {
    String id =
        practice
            .asProOf(organization, "/invitations")
            .json(Map.of("email", email))
            .post()
            .ok()
            .text("id");
    practice.mailTo(email);
    awaitSent(organization, id);
    return id;
  }

  private void awaitSent(TestOrganization organization, String id) {
    if (organization.equals(practice.organization())) {
      new DeliveryWatch(practice).await(id, "SENT");
    }
  }

  private void age(String id, Duration by) {
    ground.execute(
        "UPDATE roster_invitation_key SET created_at = created_at - %d WHERE invitation_id = '%s'"
            .formatted(by.toMillis(), id));
    ground.execute(
        "UPDATE roster_invitation SET last_sent_at = last_sent_at - %d WHERE id = '%s'"
            .formatted(by.toMillis(), id));
  }

  private void stop(String email) {
    practice
        .browser()
        .open(MailLinks.toStop(practice.mailTo(email)))
        .submit(Map.of("choice", "organization"));
  }

  private long reminders(String id) {
    return ground.count(
        "SELECT count(*) FROM roster_invitation_event WHERE type = 'REMINDED'"
            + " AND invitation_id = '%s'".formatted(id));
  }

  private Mail awaitReminder(Mail first, String email) {
    return practice.mailAfter(first, email);
  }

  @Test
  void who_has_not_answered_is_reminded_once_and_nobody_else() {
    TestOrganization own = practice.organization();
    remindAfterThreeDays(own);
    TestOrganization silent = Practice.organization(practice.realm(), "Silent", "silent");
    practice.joinAsPro(silent);
    String withoutWish = invited(silent, "silent@example.org");
    TestOrganization closed = Practice.organization(practice.realm(), "Closed", "closed");
    practice.joinAsPro(closed);
    remindAfterThreeDays(closed);
    String ofClosed = invited(closed, "closed@example.org");
    closed.change(Map.of("enabled", false));
    String early = invited(own, "early@example.org");
    String expired = invited(own, "expired@example.org");
    ground.execute("UPDATE roster_invitation SET expires_at = 1 WHERE id = '" + expired + "'");
    String withdrawn = invited(own, "withdrawn@example.org");
    practice.inOrganization("/invitations/" + withdrawn).delete().ok();
    String stopped = invited(own, "stopped@example.org");
    stop("stopped@example.org");
    String waiting = invited(own, "waiting@example.org");
    Mail first = practice.mailTo("waiting@example.org");

    for (String old : List.of(withoutWish, ofClosed, expired, withdrawn, stopped, waiting)) {
      age(old, Duration.ofDays(4));
    }
    age(early, Duration.ofDays(2));

    Mail reminder = awaitReminder(first, "waiting@example.org");
    assertThat(reminder.subject())
        .isEqualTo("Reminder: " + Practice.ORGANIZATION + " has invited you to Roster");
    assertThat(reminder.text()).contains("some days ago");
    assertThat(practice.browser().open(practice.linkIn(first)).status()).isEqualTo(200);
    assertThat(practice.browser().open(practice.linkIn(reminder)).status()).isEqualTo(200);

    // The job has gone round once more when it has found this one too.
    String later = invited(own, "later@example.org");
    Mail firstToLater = practice.mailTo("later@example.org");
    age(later, Duration.ofDays(4));
    age(waiting, Duration.ofDays(4));
    awaitReminder(firstToLater, "later@example.org");
    assertThat(reminders(waiting)).isEqualTo(1);
    for (String other : List.of(withoutWish, ofClosed, early, expired, withdrawn, stopped)) {
      assertThat(reminders(other)).isZero();
    }
  }
}
