package app.roster.keycloak.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.signup.Stranger;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.DeliveryWatch;
import app.roster.keycloak.story.HeldRow;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody joins at the moment in which an import adds tags to the invitation that waits. Who of
 * the two is first is not left to chance: both line up for a row that the test holds.
 */
@OnPractice
@Tag("B9")
@Tag("B32")
class TagRaceIT {

  private final Practice practice;
  private final TaggedList list;

  TagRaceIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.list = new TaggedList(practice);
  }

  /** Somebody at the question, with an invitation that has a tag of an earlier list. */
  private Invitee tagged(String email) {
    practice.account(email, "Known", "Already");
    return tagged(Invitee.of(practice, email));
  }

  private Invitee tagged(Invitee invitee) {
    // The last word about the mail has to be written before the row is held.
    new DeliveryWatch(practice).await(invitee.id(), "SENT");
    list.imported(invitee.email(), "VIP");
    return invitee;
  }

  private HeldRow invitationOf(String email) throws SQLException {
    return HeldRow.hold(
        practice.ground(),
        "roster_invitation",
        "pending_key IS NOT NULL AND email = '" + email + "'");
  }

  private static CompletableFuture<Browser> connecting(Browser atTheQuestion) {
    return CompletableFuture.supplyAsync(() -> atTheQuestion.submit(Map.of("decision", "connect")));
  }

  @Test
  void who_accepts_after_the_import_has_the_tags_of_both_lists() throws SQLException {
    Invitee invitee = tagged("second@example.org");
    Browser browser = invitee.signedIn();
    Answer upload = list.uploaded(invitee.email(), "Berlin");
    CompletableFuture<Browser> connected;
    try (HeldRow row = invitationOf(invitee.email())) {
      list.confirm(upload);
      row.awaitWaiting(1);
      connected = connecting(browser);
      row.awaitWaiting(2);
    }
    connected.join();

    assertThat(list.done(upload).at("/counts/invited").asInt()).isOne();
    assertThat(invitee.isMember()).isTrue();
    assertThat(list.tagsOf(invitee.email())).containsExactly("VIP", "Berlin");
  }

  @Test
  void who_accepts_before_the_import_is_a_client_whom_it_skips() throws SQLException {
    Invitee invitee = tagged("first@example.org");
    Browser browser = invitee.signedIn();
    Answer upload = list.uploaded(invitee.email(), "Berlin");
    CompletableFuture<Browser> connected;
    try (HeldRow row = invitationOf(invitee.email())) {
      connected = connecting(browser);
      row.awaitWaiting(1);
      list.confirm(upload);
      row.awaitWaiting(2);
    }
    connected.join();

    assertThat(list.done(upload).at("/counts/skipped").asInt()).isOne();
    assertThat(invitee.isMember()).isTrue();
    assertThat(list.tagsOf(invitee.email())).containsExactly("VIP");
    assertThat(list.waiting(invitee.email())).isZero();
  }

  @Test
  void whose_request_is_accepted_after_the_import_has_the_tags_of_both_lists() throws SQLException {
    Stranger.pageIs(practice, true);
    Stranger asking = Stranger.whoAsked(practice, "asking");
    list.imported(asking.email(), "VIP");
    Answer upload = list.uploaded(asking.email(), "Berlin");
    CompletableFuture<Answer> accepted;
    try (HeldRow row = invitationOf(asking.email())) {
      list.confirm(upload);
      row.awaitWaiting(1);
      accepted = CompletableFuture.supplyAsync(() -> asking.decided("accept"));
      row.awaitWaiting(2);
    }

    assertThat(accepted.join().status()).isEqualTo(204);
    assertThat(list.done(upload).at("/counts/invited").asInt()).isOne();
    assertThat(list.tagsOf(asking.email())).containsExactly("VIP", "Berlin");
  }

  @Test
  void whose_request_is_accepted_while_they_connect_joins_once() throws SQLException {
    Stranger.pageIs(practice, true);
    Stranger asking = Stranger.whoAsked(practice, "eager");
    Invitee invitee = tagged(Invitee.of(practice, asking.email()));
    Browser browser = invitee.signedIn();
    CompletableFuture<Answer> accepted;
    CompletableFuture<Browser> connected;
    try (HeldRow row = invitationOf(asking.email())) {
      accepted = CompletableFuture.supplyAsync(() -> asking.decided("accept"));
      row.awaitWaiting(1);
      connected = connecting(browser);
      row.awaitWaiting(2);
    }

    assertThat(accepted.join().status()).isEqualTo(204);
    assertThat(connected.join().address()).hasToString(Practice.APP + "dashboard");
    assertThat(list.tagsOf(asking.email())).containsExactly("VIP");
  }
}
