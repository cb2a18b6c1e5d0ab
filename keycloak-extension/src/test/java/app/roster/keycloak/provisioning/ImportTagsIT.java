package app.roster.keycloak.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tags of a list, on their way to whoever reads the feed. */
@OnPractice
class ImportTagsIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Practice practice;

  ImportTagsIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @Test
  @Tag("B9")
  void those_of_a_newcomer_come_with_the_client_each_once() throws Exception {
    imported("new@example.org", List.of("VIP", "Ärzte & <b>", "VIP"));
    imported("plain@example.org", List.of());

    assertThat(tagsOf("new@example.org")).containsExactly("VIP", "Ärzte & <b>");
    assertThat(tagsOf("plain@example.org")).isEmpty();
  }

  @Test
  @Tag("B9")
  @Tag("B32")
  void those_of_somebody_with_an_account_wait_until_the_person_connects() throws Exception {
    String email = "known@example.org";
    practice.account(email, "Known", "Already");
    imported(email, List.of("VIP"));
    String id = waitingInvitation(email);
    practice.inOrganization("/invitations/" + id + "/resend").post().ok();
    Invitee invitee = new Invitee(practice, email, id, practice.mailTo(email));

    invitee.signedIn().submit(CONNECT);

    assertThat(invitee.isMember()).isTrue();
    assertThat(tagsOf(email)).containsExactly("VIP");
  }

  @Test
  @Tag("B9")
  @Tag("B32")
  void an_invitation_that_waits_takes_those_of_every_list_that_names_the_person() throws Exception {
    practice.account("asked@example.org", "Asked", "Already");
    Invitee asked = Invitee.of(practice, "asked@example.org");
    imported(asked.email(), List.of("VIP", "Autumn"));
    imported(asked.email(), List.of("Autumn", "Berlin"));

    asked.signedIn().submit(CONNECT);

    assertThat(tagsOf(asked.email())).containsExactly("VIP", "Autumn", "Berlin");
  }

  @Test
  @Tag("B9")
  void too_many_or_none_that_can_be_seen_are_errors_of_their_row() throws Exception {
    String many =
        line(2, "many@example.org", IntStream.range(0, 21).mapToObj(i -> "tag " + i).toList());
    String blank = line(3, "blank@example.org", List.of(" "));
    Answer upload = upload(many + "\n" + blank);

    JsonNode rows =
        practice
            .inOrganization("/imports/" + upload.text("id") + "/rows?verdict=ERROR")
            .get()
            .ok()
            .json();

    assertThat(rows.at("/items/0/code").asText()).isEqualTo("tags_too_many");
    assertThat(rows.at("/items/0/field").asText()).isEqualTo("tags");
    assertThat(rows.at("/items/1/code").asText()).isEqualTo("tag_invalid");
  }

  private void imported(String email, List<String> tags) throws Exception {
    Answer upload = upload(line(2, email, tags));
    String path = "/imports/" + upload.text("id");
    practice
        .inOrganization(path + "/confirm")
        .header("Roster-Import-Key", ImportGround.key(upload))
        .json(Map.of())
        .post()
        .ok();
    Instant limit = Instant.now().plusSeconds(60);
    while (!"DONE".equals(practice.inOrganization(path).get().ok().text("status"))) {
      assertThat(Instant.now()).as("the import ends").isBefore(limit);
    }
  }

  private Answer upload(String lines) {
    return practice.inOrganization("/imports").text("application/x-ndjson", lines).post().ok();
  }

  private static String line(int row, String email, List<String> tags) throws Exception {
    ObjectNode line = (ObjectNode) JSON.readTree(ImportGround.line(row, email));
    line.set("tags", JSON.valueToTree(tags));
    return line.toString();
  }

  private String waitingInvitation(String email) {
    return practice
        .inOrganization("/invitations?search=" + email)
        .get()
        .ok()
        .json()
        .at("/items/0/id")
        .asText();
  }

  private List<String> tagsOf(String email) {
    JsonNode tags =
        new ChangeFeed(practice)
            .about(practice.userId(email))
            .map(item -> item.at("/client/tags"))
            .filter(JsonNode::isArray)
            .findFirst()
            .orElseThrow();
    return StreamSupport.stream(tags.spliterator(), false).map(JsonNode::asText).toList();
  }
}
