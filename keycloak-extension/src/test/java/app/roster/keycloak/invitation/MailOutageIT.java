package app.roster.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.MailCatcher;
import app.roster.stack.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnPractice
class MailOutageIT {

  private final Ports ports = Ports.free();
  private final Practice practice;

  MailOutageIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails, ports.smtp().number());
  }

  /** Waits by the feed, which tells of every try. */
  private void awaitDelivery(String id, String delivery) {
    String cursor = "0";
    while (!delivery.equals(practice.invitation(id).get("delivery").asText())) {
      JsonNode page = practice.asService("/changes?wait=20&after=" + cursor).get().ok().json();
      assertThat(page.get("items")).as("a change within 20 s").isNotEmpty();
      cursor = page.get("next").asText();
    }
  }

  @Test
  @Tag("A7")
  void a_mail_server_that_is_down_delays_the_mail_and_loses_nothing() {
    String id = practice.invite("delayed@example.org").ok().text("id");
    awaitDelivery(id, "FAILED");
    assertThat(practice.invitation(id).get("status").asText()).isEqualTo("PENDING");

    try (MailCatcher back = MailCatcher.start(ports.smtp().number(), ports.mailPage().number())) {
      assertThat(back.awaitTo("delayed@example.org").subject()).contains("invited");
      awaitDelivery(id, "SENT");
    }
    assertThat(
            StreamSupport.stream(practice.invitation(id).get("history").spliterator(), false)
                .map(event -> event.get("type").asText()))
        .containsExactly("created", "failed", "sent");
  }
}
