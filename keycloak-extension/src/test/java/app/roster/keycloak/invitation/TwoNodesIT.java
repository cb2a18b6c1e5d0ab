package app.roster.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.AllAtOnce;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.keycloak.story.RawMail;
import app.roster.keycloak.story.RawMailServer;
import app.roster.stack.KeycloakServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two Keycloaks on one database, both at work. */
@OnPractice
class TwoNodesIT {

  private static final int PEOPLE = 50;
  private static final int ROUNDS = 10;
  private static final int NODES = 2;

  /** One node sends four mails at once, so the fifth is of the other one. */
  private static final int MORE_THAN_ONE_NODE_SENDS = 5;

  private final KeycloakGround shared;
  private final Mails mails;
  private KeycloakGround ground;
  private KeycloakServer other;

  TwoNodesIT(KeycloakGround shared, Mails mails) {
    this.shared = shared;
    this.mails = mails;
  }

  @BeforeAll
  void start() {
    ground = shared.sibling("it-two-nodes");
    other = ground.anotherNode();
  }

  @AfterAll
  void stop() {
    if (other != null) {
      other.close();
    }
    ground.close();
  }

  /** A call to the realm on the other node. */
  private Call onOther(Practice practice, String path) {
    return Call.to(other.realm(practice.realm().name()) + path);
  }

  private String tokenOfOther(Practice practice) {
    return onOther(practice, "/protocol/openid-connect/token")
        .field("client_id", "roster-app")
        .field("client_secret", "app-secret")
        .field("grant_type", "password")
        .field("username", Practice.PRO)
        .field("password", TestRealm.PASSWORD)
        .post()
        .ok()
        .text("access_token");
  }

  private Call inOrganizationOfOther(Practice practice, String token, String path) {
    return onOther(practice, "/roster/organizations/" + practice.organization().id() + path)
        .bearer(token);
  }

  private static String address(int number) {
    return "person." + number + "@example.org";
  }

  private long events(Practice practice, String type) {
    return ground.count(
        ("SELECT count(*) FROM roster_invitation_event e JOIN realm r ON r.id = e.realm_id"
                + " WHERE r.name = '%s' AND e.type = '%s'")
            .formatted(practice.realm().name(), type));
  }

  /** Waits by the feed, which tells of every change. */
  private static void await(Practice practice, Supplier<Boolean> done) {
    String cursor = "0";
    while (!done.get()) {
      JsonNode page = practice.asService("/changes?wait=20&after=" + cursor).get().ok().json();
      assertThat(page.get("items")).as("a change within 20 s").isNotEmpty();
      cursor = page.get("next").asText();
    }
  }

  private static Map<String, Long> perPerson(RawMailServer server) {
    return server.mails().stream()
        .map(RawMail::recipients)
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private void age(Practice practice, Duration by) {
    String ofRealm =
        "realm_id = (SELECT id FROM realm WHERE name = '%s')".formatted(practice.realm().name());
    ground.execute(
        "UPDATE roster_invitation_key SET created_at = created_at - %d WHERE %s"
            .formatted(by.toMillis(), ofRealm));
    ground.execute(
        "UPDATE roster_invitation SET last_sent_at = last_sent_at - %d WHERE %s"
            .formatted(by.toMillis(), ofRealm));
  }

  @Test
  @Tag("A7")
  void mails_and_reminders_go_to_everybody_once_though_both_send() {
    try (RawMailServer server = RawMailServer.startWhereCallersMeet(MORE_THAN_ONE_NODE_SENDS)) {
      Practice practice = Practice.open(ground, mails, server.port());
      practice
          .organization()
          .change(Map.of("attributes", Map.of("roster.reminder-days", List.of("3"))));
      String token = tokenOfOther(practice);

      AllAtOnce.of(
          IntStream.range(0, PEOPLE).boxed().toList(),
          i ->
              (i % NODES == 0
                      ? practice.inOrganization("/invitations")
                      : inOrganizationOfOther(practice, token, "/invitations"))
                  .json(Map.of("email", address(i)))
                  .post()
                  .ok());
      await(practice, () -> events(practice, "SENT") >= PEOPLE);

      assertThat(server.haveMet()).as("both nodes sent at the same time").isTrue();
      assertThat(ground.log() + ground.logOfAnotherNode())
          .as("sessions that were given up with work in them")
          .doesNotContain("HHH100503", "HHH90010101");
      assertThat(perPerson(server)).hasSize(PEOPLE).allSatisfy((to, n) -> assertThat(n).isOne());

      age(practice, Duration.ofDays(4));
      await(practice, () -> events(practice, "SENT") >= 2 * PEOPLE);

      assertThat(events(practice, "REMINDED")).isEqualTo(PEOPLE);
      assertThat(events(practice, "SENT")).isEqualTo(2 * PEOPLE);
      assertThat(perPerson(server))
          .hasSize(PEOPLE)
          .allSatisfy((to, n) -> assertThat(n).isEqualTo(2));
    }
  }

  @Test
  @Tag("A16")
  void of_accept_on_one_and_disconnect_on_the_other_one_wins() {
    Practice practice = Practice.open(ground, mails);
    String token = tokenOfOther(practice);

    for (int round = 0; round < ROUNDS; round++) {
      String email = "torn." + round + "@example.org";
      practice.account(email, "Toni", "Torn");
      String id = practice.invite(email).ok().text("id");
      Browser browser =
          practice
              .browser()
              .open(practice.linkIn(practice.mailTo(email)))
              .signIn(email, TestRealm.PASSWORD);
      assertThat(browser.page()).contains("data-state=\"ask\"");

      List<Integer> statuses =
          AllAtOnce.of(
              List.<Supplier<Integer>>of(
                  () -> browser.submit(Map.of("decision", "connect")).status(),
                  () ->
                      inOrganizationOfOther(practice, token, "/invitations/" + id)
                          .delete()
                          .status()),
              Supplier::get);

      boolean cancelled = statuses.get(1) == 204;
      assertThat(statuses.get(1)).isIn(204, 409);
      assertThat(practice.memberByAddress(email)).isEqualTo(!cancelled);
      assertThat(practice.invitation(id).get("status").asText())
          .isEqualTo(cancelled ? "CANCELLED" : "ACCEPTED");
      assertThat(practice.history(id, "accepted") + practice.history(id, "cancelled")).isOne();
    }
  }

  @Test
  void limits_hold_for_both_together() {
    Practice practice = Practice.open(ground, mails);
    practice.settings(Map.of("roster.invitations-per-pro-and-minute", "10")).ok();
    String token = tokenOfOther(practice);

    List<Answer> answers =
        AllAtOnce.of(
            IntStream.range(0, 30).boxed().toList(),
            i ->
                (i % NODES == 0
                        ? practice.inOrganization("/invitations")
                        : inOrganizationOfOther(practice, token, "/invitations"))
                    .json(Map.of("email", address(i)))
                    .post());

    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
    assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(20);
  }
}
