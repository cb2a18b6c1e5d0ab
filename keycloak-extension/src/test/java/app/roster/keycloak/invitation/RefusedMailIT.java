package app.roster.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.DeliveryWatch;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.keycloak.story.RefusingMailServer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnPractice
class RefusedMailIT {

  private final RefusingMailServer server = RefusingMailServer.start();
  private final Practice practice;

  RefusedMailIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails, server.port());
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  @Tag("A7")
  void an_address_the_mail_server_does_not_know_is_not_tried_again() {
    String id = practice.invite("unknown@example.org").ok().text("id");

    new DeliveryWatch(practice).await(id, "FAILED");

    JsonNode invitation = practice.invitation(id);
    assertThat(invitation.get("deliveryReason").asText()).isEqualTo("refused");
    assertThat(invitation.get("status").asText()).isEqualTo("PENDING");
    assertThat(invitation.toString()).doesNotContain("No such user");
    assertThat(server.refused()).isEqualTo(1);
    assertThat(
            practice
                .ground()
                .count(
                    "SELECT count(*) FROM roster_mail_outbox"
                        + " WHERE reference_id = '"
                        + id
                        + "'"))
        .isZero();
  }
}
