package app.roster.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.DeliveryWatch;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.MailCatcher;
import app.roster.stack.Ports;
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
}
