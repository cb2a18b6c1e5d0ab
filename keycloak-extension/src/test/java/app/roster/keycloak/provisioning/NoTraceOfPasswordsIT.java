package app.roster.keycloak.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.stack.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Imports that succeed, fail, are refused and are taken back leave no password behind: in no table,
 * log or event, in no file of Keycloak or its database with all that it has deleted, in no answer
 * but the one that hands passwords out.
 */
@OnKeycloak
class NoTraceOfPasswordsIT {

  private static final String MARK = "tracemark";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeycloakGround keycloak;
  private final ImportGround ground;
  private final List<String> canaries = new ArrayList<>();
  private final StringBuilder answers = new StringBuilder();

  NoTraceOfPasswordsIT(KeycloakGround keycloak) {
    this.keycloak = keycloak;
    this.ground = ImportGround.in(keycloak);
  }

  private String canary() {
    String canary = "Canary-" + UUID.randomUUID();
    canaries.add(canary);
    return canary;
  }

  private Answer heard(Answer answer) {
    answers.append(answer.body());
    return answer;
  }

  private String row(int row, String who) {
    return ImportGround.line(
        row, MARK + who + row + "@example.org", canary(), "1981-11-20", "female");
  }

  private String rows(String who, int count) {
    return IntStream.range(2, count + 2)
        .mapToObj(row -> row(row, who))
        .collect(Collectors.joining("\n"));
  }

  private static String withoutPassword(int row, String who) {
    try {
      ObjectNode line =
          (ObjectNode) JSON.readTree(ImportGround.line(row, MARK + who + row + "@example.org"));
      line.remove("password");
      return line.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every kind of row; the passwords of some are made. */
  private void succeed() {
    ground.organization().client(MARK + "member");
    ground.realm().person(MARK + "elsewhere");
    String lines =
        String.join(
            "\n",
            rows("new", 8),
            withoutPassword(20, "made"),
            withoutPassword(21, "made"),
            ImportGround.line(22, MARK + "member@example.org", canary(), "1981-11-20", "female"),
            ImportGround.line(23, MARK + "elsewhere@example.org", canary(), "1981-11-20", "other"),
            ImportGround.line(24, MARK + "new2@example.org", canary(), "1981-11-20", "female"),
            ImportGround.line(25, MARK + "date@example.org", canary(), "1981-02-30", "female"),
            ImportGround.line(26, MARK + "gender@example.org", canary(), "1981-02-20", canary()),
            ImportGround.line(27, "no address", canary(), "1981-11-20", "female"));
    Answer upload = heard(ground.upload(lines).ok());
    String id = upload.text("id");
    heard(ground.confirm(id, ImportGround.key(upload), true).ok());
    assertThat(ground.awaitDone(id).at("/counts/created").asInt()).isEqualTo(10);
    heard(ground.call("/" + id + "/rows?max=100").get().ok());
    Answer handOut =
        ground
            .call("/" + id + "/passwords")
            .header("Roster-Import-Key", ImportGround.key(upload))
            .post()
            .ok();
    handOut.body().lines().forEach(line -> canaries.add(password(line)));
  }

  private static String password(String line) {
    try {
      return JSON.readTree(line).get("password").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Uploads that end at a line nobody can read, after others that were stored already. */
  private void breakOff() {
    String stored = rows("stored", 201);
    for (String last :
        List.of(
            "{\"row\":900,\"password\":\"" + canary() + "\"",
            "{\"row\":900,\"pass\":\"" + canary() + "\"}",
            "{\"row\":1,\"password\":\"" + canary() + "\"}",
            "{\"row\":900,\"password\":{\"" + canary() + "\":1}}",
            "{\"row\":900,\"password\":\"" + canary() + "x".repeat(70_000) + "\"}")) {
      assertThat(heard(ground.upload(stored + "\n" + last)).status()).isBetween(400, 422);
    }
  }

  /** One before it runs, one while it does. */
  private void takeBack() {
    String checked = heard(ground.upload(rows("checked", 5)).ok()).text("id");
    ground.call("/" + checked).delete().ok();
    Answer upload = heard(ground.upload(rows("running", 60)).ok());
    String running = upload.text("id");
    ground.confirm(running, ImportGround.key(upload), false).ok();
    ground.call("/" + running).delete().ok();
    assertThat(ground.read(running).get("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  @Tag("B18")
  void neither_tables_nor_files_nor_answers_hold_one() {
    Instant start = Instant.now();

    succeed();
    breakOff();
    takeBack();

    Traces traces = new Traces(canaries);
    assertThat(traces.inTables(keycloak.database().database("keycloak"))).isEmpty();
    assertThat(traces.inFiles(keycloak.folder(), start)).isEmpty();
    assertThat(traces.inFiles(Path.of(System.getProperty("java.io.tmpdir")), start)).isEmpty();
    assertThat(traces.areIn(answers.toString())).isFalse();
    // The search itself works: what the rows also hold does stand where it may.
    Traces addresses = new Traces(List.of(MARK + "new2"));
    assertThat(addresses.inTables(keycloak.database().database("keycloak")))
        .contains("user_entity", "roster_import_row");
    assertThat(addresses.inFiles(keycloak.folder(), start)).isNotEmpty();
  }
}
