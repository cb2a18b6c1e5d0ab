package app.roster.keycloak.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Lists of the practice that give tags to people, and what arrives in the feed. */
record TaggedList(Practice practice) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static String line(int row, String email, List<String> tags) {
    try {
      ObjectNode line = (ObjectNode) JSON.readTree(ImportGround.line(row, email));
      line.set("tags", JSON.valueToTree(tags));
      return line.toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list that was checked and waits for a confirmation. */
  Answer uploaded(String lines) {
    return practice.inOrganization("/imports").text("application/x-ndjson", lines).post().ok();
  }

  Answer uploaded(String email, String... tags) {
    return uploaded(line(2, email, List.of(tags)));
  }

  /** Lets the import run. */
  void confirm(Answer upload) {
    practice
        .inOrganization(path(upload) + "/confirm")
        .header("Roster-Import-Key", ImportGround.key(upload))
        .json(Map.of())
        .post()
        .ok();
  }

  /** Waits until the import has ended. */
  JsonNode done(Answer upload) {
    Instant limit = Instant.now().plusSeconds(60);
    Answer now = practice.inOrganization(path(upload)).get().ok();
    while (!"DONE".equals(now.text("status"))) {
      assertThat(Instant.now()).as("the import ends").isBefore(limit);
      now = practice.inOrganization(path(upload)).get().ok();
    }
    return now.json();
  }

  /** All of it for a list of one person. */
  JsonNode imported(String email, String... tags) {
    Answer upload = uploaded(email, tags);
    confirm(upload);
    return done(upload);
  }

  /** The id of the newest invitation of this address. */
  String invitation(String email) {
    return practice
        .inOrganization("/invitations?search=" + email)
        .get()
        .ok()
        .json()
        .at("/items/0/id")
        .asText();
  }

  /** How many invitations of this address could be followed. */
  long waiting(String email) {
    return practice
        .ground()
        .count(
            "SELECT count(*) FROM roster_invitation WHERE org_id = '%s' AND email = '%s'"
                    .formatted(practice.organization().id(), email)
                + " AND pending_key IS NOT NULL");
  }

  /** Lets the time of all invitations of this address run out, noticed or not. */
  void expire(String email, boolean noticed) {
    practice
        .ground()
        .execute(
            "UPDATE roster_invitation SET expires_at = 1%s WHERE org_id = '%s' AND email = '%s'"
                .formatted(
                    noticed ? ", status = 'EXPIRED', pending_key = NULL" : "",
                    practice.organization().id(),
                    email));
  }

  /** The tags of a client, as whoever reads the feed learns them. */
  List<String> tagsOf(String email) {
    JsonNode tags =
        new ChangeFeed(practice)
            .about(practice.userId(email))
            .map(item -> item.at("/client/tags"))
            .filter(JsonNode::isArray)
            .findFirst()
            .orElseThrow();
    return StreamSupport.stream(tags.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String path(Answer upload) {
    return "/imports/" + upload.text("id");
  }
}
