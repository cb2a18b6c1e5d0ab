package app.roster.keycloak.membership;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Disconnect, archive and restore: whatever a Pro does, the account survives. */
@OnPractice
class ClientStateIT {

  private final Practice practice;

  ClientStateIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private String client(String email) {
    String id = practice.account(email, "Cleo", "Client");
    practice.becomes("clients", id);
    return id;
  }

  private Answer archive(String userId) {
    return practice.inOrganization("/clients/" + userId + "/archive").post();
  }

  private Answer restore(String userId) {
    return practice.inOrganization("/clients/" + userId + "/restore").post();
  }

  private Answer disconnect(String userId) {
    return practice.inOrganization("/clients/" + userId).delete();
  }

  private List<JsonNode> changesOf(String userId) {
    return new ChangeFeed(practice).about(userId).toList();
  }

  private long events(String name, String subject) {
    return StreamSupport.stream(practice.realm().events("INVITE_ORG").spliterator(), false)
        .map(event -> event.get("details"))
        .filter(details -> name.equals(details.path("roster_event").asText()))
        .filter(details -> subject.equals(details.path("subject_id").asText()))
        .count();
  }

  private boolean accountOf(String userId) {
    return practice.realm().admin("/users/" + userId).get().status() == 200;
  }

  @Nested
  class GivenAnActiveClient {

    @Test
    @Tag("A9")
    void archiving_sets_aside_and_restoring_brings_back_everything() {
      String id = client("arno@example.org");
      JsonNode before = changesOf(id).get(0).get("client");

      assertThat(archive(id).status()).isEqualTo(204);
      JsonNode archived = changesOf(id).get(1);
      assertThat(archived.get("type").asText()).isEqualTo("member.changed");
      assertThat(archived.at("/client/state").asText()).isEqualTo("ARCHIVED");
      assertThat(practice.organization().hasMember(id)).isTrue();

      assertThat(restore(id).status()).isEqualTo(204);
      assertThat(changesOf(id)).hasSize(3);
      assertThat(changesOf(id).get(2).get("client")).isEqualTo(before);
      assertThat(events("member.archived", id)).isEqualTo(1);
      assertThat(events("member.restored", id)).isEqualTo(1);
    }

    @Test
    @Tag("A9")
    void asked_twice_nothing_more_happens() {
      String id = client("berta@example.org");

      archive(id).ok();
      assertThat(archive(id).status()).isEqualTo(204);
      restore(id).ok();
      assertThat(restore(id).status()).isEqualTo(204);

      assertThat(changesOf(id)).hasSize(3);
      assertThat(events("member.archived", id)).isEqualTo(1);
    }

    @Test
    @Tag("A15")
    void disconnecting_an_archived_client_leaves_the_account() {
      String id = client("carlo@example.org");
      archive(id).ok();

      assertThat(disconnect(id).status()).isEqualTo(204);

      assertThat(practice.organization().hasMember(id)).isFalse();
      assertThat(accountOf(id)).isTrue();
      assertThat(restore(id).status()).isEqualTo(404);
      assertThat(changesOf(id).get(2).get("type").asText()).isEqualTo("member.left");
    }
  }

  @Nested
  class GivenAMemberWhomKeycloakManages {

    /** Keycloak's own invitation makes managed members, whose removal deletes the account. */
    private String managed(String email) {
      practice
          .organization()
          .call("/members/invite-user")
          .field("email", email)
          .field("firstName", "Mona")
          .field("lastName", "Managed")
          .post()
          .ok();
      Mail mail = practice.mailTo(email);
      practice
          .browser()
          .open(linkIn(mail))
          .submit(
              Map.of(
                  "email", email,
                  "firstName", "Mona",
                  "lastName", "Managed",
                  "password", "correct horse battery",
                  "password-confirm", "correct horse battery"));
      String id = practice.userId(email);
      practice.becomes("clients", id);
      assertThat(practice.organization().call("/members/" + id).get().text("membershipType"))
          .isEqualTo("MANAGED");
      return id;
    }

    /** Taken from the page, since Keycloak escapes the link in the text part wrongly. */
    private URI linkIn(Mail mail) {
      Matcher link = Pattern.compile("href=\"([^\"]*/registrations[^\"]*)\"").matcher(mail.html());
      assertThat(link.find()).as(mail.html()).isTrue();
      return URI.create(link.group(1).replace("&amp;", "&"));
    }

    @Test
    @Tag("A15")
    void archive_restore_and_disconnect_leave_the_account() {
      String id = managed("mona@example.org");

      archive(id).ok();
      restore(id).ok();
      assertThat(disconnect(id).status()).isEqualTo(204);

      assertThat(practice.organization().hasMember(id)).isFalse();
      assertThat(accountOf(id)).isTrue();
      assertThat(practice.realm().admin("/users/" + id).get().json().get("enabled").asBoolean())
          .isTrue();
    }
  }

  @Nested
  class GivenSomebodyWhoIsNoClientHere {

    @Test
    @Tag("A1")
    void there_is_nothing_to_archive_restore_or_disconnect() {
      TestOrganization other = Practice.organization(practice.realm(), "Other", "other");
      String foreign = practice.account("foreign@example.org", "Fay", "Foreign");
      practice
          .realm()
          .admin("/roster/organizations/" + other.id() + "/clients/" + foreign)
          .put()
          .ok();

      for (String id : List.of(foreign, practice.proId(), "null", "00000000")) {
        assertThat(archive(id).status()).as(id).isEqualTo(404);
        assertThat(restore(id).status()).as(id).isEqualTo(404);
        assertThat(disconnect(id).status()).as(id).isEqualTo(404);
      }
      assertThat(other.hasMember(foreign)).isTrue();
    }

    @Test
    @Tag("A1")
    void a_client_cannot_archive_anybody() {
      String id = client("dirk@example.org");
      String path =
          "/roster/organizations/" + practice.organization().id() + "/clients/" + id + "/archive";

      Answer answer = practice.realm().call(path).bearer(practice.token("dirk@example.org")).post();

      assertThat(answer.status()).isEqualTo(403);
    }
  }
}
