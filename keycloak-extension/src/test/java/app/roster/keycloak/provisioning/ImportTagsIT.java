package app.roster.keycloak.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tags of a list, on their way to whoever reads the feed. */
@OnPractice
class ImportTagsIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");

  private final Practice practice;
  private final TaggedList list;

  ImportTagsIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.list = new TaggedList(practice);
  }

  @Test
  @Tag("B9")
  void those_of_a_newcomer_come_with_the_client_each_once() {
    list.imported("new@example.org", "VIP", "Ärzte & <b>", "VIP");
    list.imported("plain@example.org");

    assertThat(list.tagsOf("new@example.org")).containsExactly("VIP", "Ärzte & <b>");
    assertThat(list.tagsOf("plain@example.org")).isEmpty();
  }

  @Test
  @Tag("B9")
  @Tag("B32")
  void those_of_somebody_with_an_account_wait_until_the_person_connects() {
    String email = "known@example.org";
    practice.account(email, "Known", "Already");
    list.imported(email, "VIP");
    String id = list.invitation(email);
    practice.inOrganization("/invitations/" + id + "/resend").post().ok();
    Invitee invitee = new Invitee(practice, email, id, practice.mailTo(email));

    invitee.signedIn().submit(CONNECT);

    assertThat(invitee.isMember()).isTrue();
    assertThat(list.tagsOf(email)).containsExactly("VIP");
  }

  @Test
  @Tag("B9")
  @Tag("B32")
  void an_invitation_that_waits_takes_those_of_every_list_that_names_the_person() {
    practice.account("asked@example.org", "Asked", "Already");
    Invitee asked = Invitee.of(practice, "asked@example.org");
    list.imported(asked.email(), "VIP", "Autumn");
    list.imported(asked.email(), "Autumn", "Berlin");

    asked.signedIn().submit(CONNECT);

    assertThat(list.tagsOf(asked.email())).containsExactly("VIP", "Autumn", "Berlin");
  }

  @Test
  @Tag("B9")
  void too_many_or_none_that_can_be_seen_are_errors_of_their_row() {
    String many =
        TaggedList.line(
            2, "many@example.org", IntStream.range(0, 21).mapToObj(i -> "tag " + i).toList());
    String blank = TaggedList.line(3, "blank@example.org", List.of(" "));
    Answer upload = list.uploaded(many + "\n" + blank);

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
}
