package app.roster.keycloak.provisioning.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.provisioning.ImportGround;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Calls about imports: who may make them, and which are refused or answered as before. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportCallIT {

  private final KeycloakGround keycloak;
  private final ImportGround ground;

  ImportCallIT(KeycloakGround keycloak) {
    this.keycloak = keycloak;
    this.ground = ImportGround.in(keycloak);
  }

  @Nested
  class GivenAWrongCaller {

    @Test
    void the_wrong_key_opens_nothing() {
      Answer upload = ground.upload(ImportGround.line(2, "locked@example.org")).ok();
      String id = upload.text("id");
      String other =
          ImportGround.key(ground.upload(ImportGround.line(2, "other@example.org")).ok());

      assertThat(ground.confirm(id, other, false).status()).isEqualTo(403);
      assertThat(ground.confirm(id, "nonsense", false).text("code")).isEqualTo("wrong_import_key");
      assertThat(ground.read(id).get("status").asText()).isEqualTo("CHECKED");
    }

    @Test
    void a_foreign_import_is_not_there() {
      String id = ground.upload(ImportGround.line(2, "mine@example.org")).ok().text("id");
      SignIn stranger = ground.realm().organization("Coach B").pro("stranger").signIn();

      assertThat(
              ground
                  .realm()
                  .call("/roster/organizations/" + ground.organization().id() + "/imports/" + id)
                  .bearer(stranger.accessToken())
                  .get()
                  .status())
          .isEqualTo(404);
    }

    @Test
    void a_client_may_not_import() {
      SignIn client = ground.organization().client("carla").signIn();

      assertThat(
              new ImportGround(ground.realm(), ground.organization(), client)
                  .upload(ImportGround.line(2, "x@example.org"))
                  .status())
          .isEqualTo(403);
    }
  }

  @Nested
  class GivenAMalformedUpload {

    @Test
    void it_is_refused_without_a_word_about_its_content_and_leaves_nothing() {
      refused("{\"row\":2,\"email\":\"secret@example.org\"", 400, "malformed_line");
      refused("{\"row\":2,\"roles\":[\"admin\"]}", 400, "unknown_member");
      refused(
          ImportGround.line(3, "a@example.org") + "\n" + ImportGround.line(2, "b@example.org"),
          400,
          "rows_not_in_order");
      refused(" ".repeat(70_000), 413, "line_too_long");
      refused("", 422, "no_rows");
    }

    private void refused(String body, int status, String code) {
      Answer answer = ground.upload(body);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
      assertThat(answer.text("code")).isEqualTo(code);
      assertThat(answer.body()).doesNotContain("secret@");
    }
  }

  @Nested
  class GivenACancelledImport {

    @Test
    void nobody_is_made_and_it_cannot_be_confirmed_any_more() {
      Answer upload = ground.upload(ImportGround.line(2, "gone@example.org")).ok();
      String id = upload.text("id");

      assertThat(ground.call("/" + id).delete().status()).isEqualTo(204);

      assertThat(ground.confirm(id, ImportGround.key(upload), false).status()).isEqualTo(409);
      assertThat(ground.read(id).get("status").asText()).isEqualTo("CANCELLED");
      assertThat(ground.user("gone@example.org").isMissingNode()).isTrue();
    }
  }

  @Nested
  class GivenAnImportThatRuns {

    private static final int ROWS = 150;

    @Test
    @Tag("B1")
    void taken_back_it_keeps_whom_it_made_and_makes_nobody_after() {
      Answer upload = ground.upload(ImportGround.lines("stopped", ROWS)).ok();
      String id = upload.text("id");
      ground.confirm(id, ImportGround.key(upload), false).ok();
      ground.await(id, now -> now.at("/counts/created").asInt() > 0);

      assertThat(ground.call("/" + id).delete().status()).isEqualTo(204);

      JsonNode stopped = ground.read(id);
      int made = stopped.at("/counts/created").asInt();
      assertThat(stopped.get("status").asText()).isEqualTo("CANCELLED");
      assertThat(stopped.get("waitingForKey").asBoolean()).isFalse();
      assertThat(stopped.get("done").asInt()).isEqualTo(made).isBetween(1, ROWS - 1);
      assertThat(stopped.at("/counts/new").asInt()).isEqualTo(ROWS);
      // Whoever hashed a batch meanwhile has had the time to write it, if he would.
      Answer next = ground.upload(ImportGround.lines("afterwards", 8)).ok();
      ground.confirm(next.text("id"), ImportGround.key(next), false).ok();
      ground.awaitDone(next.text("id"));
      assertThat(accounts()).isEqualTo(made);
      assertThat(ground.read(id).at("/counts/created").asInt()).isEqualTo(made);
      assertThat(
              keycloak.count(
                  "select count(*) from roster_import_row where payload is not null"
                      + " and import_id = '"
                      + id
                      + "'"))
          .isZero();
    }

    private long accounts() {
      return keycloak.count("select count(*) from user_entity where email like 'stopped%'");
    }
  }
}
