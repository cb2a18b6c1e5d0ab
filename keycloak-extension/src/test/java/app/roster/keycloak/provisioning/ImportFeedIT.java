package app.roster.keycloak.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnPractice
class ImportFeedIT {

  private static final String EMAIL = "known.elsewhere@example.org";

  private final Practice practice;

  ImportFeedIT(Practice practice) {
    this.practice = practice;
  }

  @Test
  @Tag("B9")
  void whoever_reads_the_feed_learns_what_another_system_calls_an_imported_client()
      throws Exception {
    ObjectNode line = (ObjectNode) new ObjectMapper().readTree(ImportGround.line(2, EMAIL));
    Answer upload =
        practice
            .inOrganization("/imports")
            .text("application/x-ndjson", line.put("externalId", "K-0017 ä").toString())
            .post()
            .ok();
    practice
        .inOrganization("/imports/" + upload.text("id") + "/confirm")
        .header("Roster-Import-Key", upload.header("Roster-Import-Key").orElseThrow())
        .json(Map.of())
        .post()
        .ok();

    assertThat(externalIdInFeed()).isEqualTo("K-0017 ä");
  }

  private String externalIdInFeed() {
    Instant limit = Instant.now().plusSeconds(60);
    String cursor = "";
    while (Instant.now().isBefore(limit)) {
      JsonNode page = practice.asService("/changes?max=500&after=" + cursor).get().ok().json();
      for (JsonNode item : List.copyOf(page.get("items").findParents("client"))) {
        if (EMAIL.equals(item.at("/client/email").asText())) {
          return item.at("/client/externalId").asText();
        }
      }
      cursor = page.get("next").asText();
    }
    throw new AssertionError("the client never came");
  }
}
