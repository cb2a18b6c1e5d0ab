package app.roster.keycloak.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.DeliveryWatch;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.keycloak.story.RefusingMailServer;
import app.roster.stack.MailCatcher;
import app.roster.stack.Port;
import app.roster.stack.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnPractice
class MailOutageIT {

  /** Each alone would keep the sender waiting for as long as the realm's time-out. */
  private static final int HELD_UP = 20;

  private final Ports ports = Ports.free();
  private final KeycloakGround ground;
  private final Mails mails;
  private final Practice practice;

  MailOutageIT(KeycloakGround ground, Mails mails) {
    this.ground = ground;
    this.mails = mails;
    this.practice = Practice.open(ground, mails, ports.smtp().number());
  }

  @Test
  @Tag("A7")
  void a_mail_server_that_is_down_delays_the_mail_and_loses_nothing() {
    String id = practice.invite("delayed@example.org").ok().text("id");
    DeliveryWatch watch = new DeliveryWatch(practice);
    watch.await(id, "FAILED");
    assertThat(practice.invitation(id).get("status").asText()).isEqualTo("PENDING");
    assertThat(practice.invitation(id).get("deliveryReason").asText()).isEqualTo("unreachable");

    try (MailCatcher back = MailCatcher.start(ports.smtp().number(), ports.mailPage().number())) {
      assertThat(back.awaitTo("delayed@example.org").subject()).contains("invited");
      watch.await(id, "SENT");
    }
    assertThat(practice.invitation(id).has("deliveryReason")).isFalse();
    assertThat(
            StreamSupport.stream(practice.invitation(id).get("history").spliterator(), false)
                .map(event -> event.get("type").asText()))
        .containsExactly("created", "failed", "sent");
  }

  @Test
  @Tag("A7")
  void an_address_the_mail_server_does_not_know_is_not_tried_again() {
    try (RefusingMailServer server = RefusingMailServer.start(ports.smtp().number())) {
      String id = practice.invite("unknown@example.org").ok().text("id");

      new DeliveryWatch(practice).await(id, "FAILED");

      JsonNode invitation = practice.invitation(id);
      assertThat(invitation.get("deliveryReason").asText()).isEqualTo("refused");
      assertThat(invitation.get("status").asText()).isEqualTo("PENDING");
      assertThat(invitation.toString()).doesNotContain("No such user");
      assertThat(server.refused()).isEqualTo(1);
      assertThat(waiting(id)).isZero();
    }
  }

  @Test
  @Tag("A7")
  void a_mail_server_that_never_answers_holds_up_nobody_else() throws IOException {
    Port port = Ports.free().smtp();
    Practice held = Practice.open(ground, mails, port.number());
    held.realm().change(Map.of("smtpServer", impatient(port)));
    Practice other = Practice.open(ground, mails);
    try (ServerSocket silent =
        new ServerSocket(port.number(), 50, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < HELD_UP; i++) {
        held.invite("silence" + i + "@example.org").ok();
      }
      other.invite("prompt@example.org").ok();

      assertThat(other.mailTo("prompt@example.org").subject()).contains("invited");
      assertThat(silent.isBound()).isTrue();
    } finally {
      // Its mails would go on to whoever is given the port next.
      held.realm().admin("").delete().ok();
    }
  }

  /** Long enough for the others to notice, short enough not to be a burden to other tests. */
  private Map<String, String> impatient(Port port) {
    return Map.of(
        "host", "127.0.0.1",
        "port", String.valueOf(port.number()),
        "from", "roster@example.org",
        "timeout", "2000");
  }

  private long waiting(String id) {
    return practice
        .ground()
        .count("SELECT count(*) FROM roster_mail_outbox WHERE reference_id = '" + id + "'");
  }
}
