package app.roster.keycloak.provisioning.password;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.keycloak.provisioning.api.ImportsResource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rows without a password. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedPasswordIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeycloakGround keycloak;
  private final ImportGround ground;

  GeneratedPasswordIT(KeycloakGround keycloak) {
    this.keycloak = keycloak;
    this.ground = ImportGround.in(keycloak);
  }

  private static String line(int row, String email) {
    return ImportGround.line(row, email, null, null, null);
  }

  private Answer handOut(Answer upload) {
    return handOut(ground, upload, ImportGround.key(upload));
  }

  private static Answer handOut(ImportGround by, Answer upload, String key) {
    return by.call("/" + upload.text("id") + "/passwords")
        .header(ImportsResource.KEY_HEADER, key)
        .post();
  }

  private Answer imported(String... lines) {
    Answer upload = ground.upload(String.join("\n", lines)).ok();
    ground.confirm(upload.text("id"), ImportGround.key(upload), true).ok();
    ground.awaitDone(upload.text("id"));
    return upload;
  }

  private static List<JsonNode> people(Answer handOut) {
    return handOut
        .ok()
        .body()
        .lines()
        .map(
            line -> {
              try {
                return JSON.readTree(line);
              } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private String password(Answer upload) {
    return people(handOut(upload)).get(0).get("password").asText();
  }

  private long stored(String email, String algorithm) {
    return keycloak.count(
        "select count(*) from credential where user_id = '%s' and credential_data like '%%%s%%'"
            .formatted(ground.user(email).get("id").asText(), algorithm));
  }

  @Nested
  class GivenAnImportThatHasEnded {

    @Test
    @Tag("B3")
    @Tag("B17")
    void its_people_are_listed_with_passwords_that_lead_to_their_own() {
      ground.realm().person("has");
      Answer upload =
          imported(
              line(2, "gen2@example.org"),
              line(3, "has@example.org"),
              ImportGround.line(4, "typed@example.org"),
              line(5, "no address"),
              line(6, "gen6@example.org"));
      assertThat(ground.read(upload.text("id")).at("/counts/generated").asInt()).isEqualTo(2);

      Answer handOut = handOut(upload);
      List<JsonNode> people = people(handOut);

      assertThat(handOut.header("Cache-Control")).contains("no-store");
      assertThat(people).extracting(p -> p.get("row").asInt()).containsExactly(2, 6);
      assertThat(people)
          .extracting(p -> p.get("email").asText())
          .containsExactly("gen2@example.org", "gen6@example.org");
      String password = people.get(1).get("password").asText();
      assertThat(SignIn.attempt(ground.realm(), "gen6@example.org", password).body())
          .contains("Account is not fully set up");
      assertThat(SignIn.attempt(ground.realm(), "gen2@example.org", password).body())
          .contains("Invalid user credentials");
      assertThat(keycloak.log()).doesNotContain(password);
    }

    @Test
    @Tag("B17")
    void a_second_time_there_is_no_list() {
      Answer upload = imported(line(2, "once@example.org"));
      handOut(upload).ok();

      Answer again = handOut(upload);

      assertThat(again.status()).isEqualTo(409);
      assertThat(again.text("code")).isEqualTo("passwords_handed_out");
      assertThat(ground.read(upload.text("id")).hasNonNull("passwordsHandedOutAt")).isTrue();
      assertThat(ground.realm().events("INVITE_ORG").toString())
          .contains("import.passwords_handed_out");
    }

    @Test
    @Tag("B17")
    void nobody_else_gets_the_list_not_even_with_the_key() {
      Answer upload = imported(line(2, "guarded@example.org"));
      String key = ImportGround.key(upload);
      SignIn second = ground.organization().pro("second").signIn();
      ImportGround colleague = new ImportGround(ground.realm(), ground.organization(), second);

      assertThat(handOut(colleague, upload, key).text("code")).isEqualTo("not_your_import");
      assertThat(handOut(ground, upload, "x".repeat(43)).text("code"))
          .isEqualTo("wrong_import_key");
      assertThat(people(handOut(upload))).hasSize(1);
    }

    @Test
    void without_such_rows_there_is_nothing_to_show() {
      Answer upload = imported(ImportGround.line(2, "only.typed@example.org"));

      assertThat(handOut(upload).text("code")).isEqualTo("no_generated_passwords");
    }
  }

  @Nested
  class GivenAnImportThatHasNotEnded {

    @Test
    @Tag("B17")
    void nothing_is_shown_yet_and_nothing_used_up() {
      Answer upload = ground.upload(line(2, "early@example.org")).ok();

      assertThat(handOut(upload).text("code")).isEqualTo("import_not_ended");

      ground.confirm(upload.text("id"), ImportGround.key(upload), false).ok();
      ground.awaitDone(upload.text("id"));
      assertThat(people(handOut(upload))).hasSize(1);
    }
  }

  @Nested
  class GivenNoChoiceOfHashes {

    @Test
    @Tag("B17")
    void the_quick_hash_lasts_until_the_first_sign_in() {
      String email = "quick@example.org";
      Answer upload = imported(line(2, email));
      assertThat(stored(email, "\"hashIterations\":1000")).isEqualTo(1);
      String password = password(upload);

      assertThat(SignIn.attempt(ground.realm(), email, "wrong").body())
          .contains("Invalid user credentials");
      assertThat(stored(email, "pbkdf2-sha256")).isEqualTo(1);
      assertThat(SignIn.attempt(ground.realm(), email, password).body())
          .contains("Account is not fully set up");

      assertThat(stored(email, "argon2")).isEqualTo(1);
      assertThat(
              keycloak.count(
                  "select count(*) from credential where user_label = 'roster-temporary'"
                      + " and user_id = '"
                      + ground.user(email).get("id").asText()
                      + "'"))
          .isEqualTo(1);
    }
  }

  @Nested
  class GivenAPolicy {

    private void policy(String policy) {
      ground.realm().change(Map.of("passwordPolicy", policy));
    }

    @Test
    @Tag("B17")
    void a_chosen_hash_holds_for_generated_passwords_too() {
      policy("hashAlgorithm(pbkdf2-sha512) and hashIterations(27500)");
      Answer upload = imported(line(2, "chosen@example.org"));
      policy("");

      assertThat(stored("chosen@example.org", "pbkdf2-sha512")).isEqualTo(1);
      assertThat(stored("chosen@example.org", "27500")).isEqualTo(1);
      assertThat(SignIn.attempt(ground.realm(), "chosen@example.org", password(upload)).body())
          .contains("Account is not fully set up");
    }

    @Test
    @Tag("B17")
    void what_many_realms_ask_for_is_met() {
      policy(
          "length(15) and maxLength(64) and upperCase(3) and lowerCase(3) and digits(3)"
              + " and specialChars(3) and notUsername(undefined) and notEmail(undefined)");
      Answer upload = ground.upload(line(2, "strict@example.org")).ok();
      policy("");

      assertThat(upload.json().at("/counts/new").asInt()).isEqualTo(1);
    }

    @Test
    @Tag("B17")
    void what_cannot_be_met_is_an_error_of_the_row() {
      policy("length(40)");
      Answer upload = ground.upload(line(2, "longer@example.org")).ok();
      policy("");

      JsonNode row = ground.rows(upload.text("id"), "").at("/items/0");
      assertThat(row.get("code").asText()).isEqualTo("password_policy");
      assertThat(row.get("args").toString()).contains("40");
    }
  }
}
