package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.keycloak.story.MailLinks;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnPractice
class ImportOptOutIT {

  private static final String EMAIL = "leave.me@example.org";

  private final Practice practice;

  ImportOptOutIT(Practice practice) {
    this.practice = practice;
  }

  private JsonNode awaitDone(String id) {
    Instant limit = Instant.now().plusSeconds(60);
    JsonNode now = practice.inOrganization("/imports/" + id).get().ok().json();
    while (!"DONE".equals(now.get("status").asText())) {
      assertThat(Instant.now()).as("still " + now).isBefore(limit);
      now = practice.inOrganization("/imports/" + id).get().ok().json();
    }
    return now;
  }

  @Test
  @Tag("B32")
  void an_account_whose_owner_wants_no_mails_is_skipped() {
    practice.account(EMAIL, "Lea", "Leavemealone");
    practice.invite(EMAIL).ok();
    practice
        .browser()
        .open(MailLinks.toStop(practice.mailTo(EMAIL)))
        .submit(Map.of("choice", "organization"));
    Answer upload =
        practice
            .inOrganization("/imports")
            .text("application/x-ndjson", ImportGround.line(2, EMAIL))
            .post()
            .ok();
    String id = upload.text("id");

    practice
        .inOrganization("/imports/" + id + "/confirm")
        .header("Roster-Import-Key", upload.header("Roster-Import-Key").orElseThrow())
        .json(Map.of())
        .post()
        .ok();

    assertThat(awaitDone(id).at("/counts/skipped").asInt()).isEqualTo(1);
    assertThat(
            practice
                .inOrganization("/invitations?status=PENDING&search=leave.me")
                .get()
                .ok()
                .json()
                .get("total")
                .asInt())
        .isZero();
  }
}
