package app.roster.keycloak.provisioning.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Uploads whose answer got lost, and which are sent once more with the same key of the request. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedUploadIT {

  private static final int CHUNK = 200;

  /** More than the HTTP client keeps back while it waits for the rest. */
  private static final int ROWS = 4 * CHUNK;

  private final KeycloakGround keycloak;
  private final ImportGround ground;

  RepeatedUploadIT(KeycloakGround keycloak) {
    this.keycloak = keycloak;
    this.ground = ImportGround.in(keycloak);
  }

  private Answer upload(String requestKey, String lines) {
    return ground
        .call("")
        .header("Idempotency-Key", requestKey)
        .text("application/x-ndjson", lines)
        .post();
  }

  private long count(String what) {
    return keycloak.count("select count(*) from " + what);
  }

  @Nested
  class GivenTheSameUploadTwice {

    @Test
    void before_confirmation_it_begins_anew_and_afterwards_it_is_found_again() {
      String lines = ImportGround.line(2, "again@example.org");
      Answer first = upload("the same", lines).ok();
      Answer second = upload("the same", lines).ok();
      assertThat(second.text("id")).isNotEqualTo(first.text("id"));
      assertThat(ground.call("/" + first.text("id")).get().status()).isEqualTo(404);

      ground.confirm(second.text("id"), ImportGround.key(second), false).ok();
      ground.awaitDone(second.text("id"));
      Answer third = upload("the same", lines).ok();

      assertThat(third.text("id")).isEqualTo(second.text("id"));
      assertThat(third.header(ImportsResource.KEY_HEADER)).isEmpty();
      assertThat(ground.confirm(second.text("id"), ImportGround.key(second), false).status())
          .isEqualTo(202);
    }
  }

  @Nested
  class GivenAServerThatDiedInTheUpload {

    @Test
    @Tag("B1")
    void it_begins_anew_with_a_key_and_nothing_of_the_first_stays() {
      String lines = ImportGround.line(2, "died@example.org");
      String id = upload("died", lines).ok().text("id");
      keycloak.execute("update roster_import set status = 'INTAKE' where id = '" + id + "'");

      Answer again = upload("died", lines).ok();

      assertThat(again.status()).isEqualTo(201);
      assertThat(ImportGround.key(again)).isNotEmpty();
      assertThat(count("roster_import where id = '" + id + "'")).isZero();
      assertThat(count("roster_import_row where import_id = '" + id + "'")).isZero();
    }
  }

  @Nested
  class GivenAnUploadThatStillComesIn {

    @Test
    @Tag("B1")
    void the_one_that_overtakes_it_is_the_only_one() throws IOException {
      String lines = ImportGround.lines("overtaken", ROWS);
      PipedOutputStream sender = new PipedOutputStream();
      PipedInputStream body = new PipedInputStream(sender, lines.length() * 2);
      CompletableFuture<HttpResponse<String>> slow = send("overtaken", body);
      sender.write((lines + "\n").getBytes(StandardCharsets.UTF_8));
      sender.flush();
      awaitFirstChunk();

      Answer fast = upload("overtaken", lines).ok();
      sender.close();

      assertThat(slow.join().statusCode()).isEqualTo(409);
      assertThat(slow.join().body()).contains("upload_overtaken");
      assertThat(ground.read(fast.text("id")).get("total").asInt()).isEqualTo(ROWS);
      assertThat(count("roster_import_row where email like 'overtaken%'")).isEqualTo(ROWS);
    }

    private CompletableFuture<HttpResponse<String>> send(String requestKey, PipedInputStream body) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  ground
                      .realm()
                      .uri("/roster/organizations/" + ground.organization().id() + "/imports"))
              .header("Authorization", "Bearer " + ground.pro().accessToken())
              .header("Content-Type", "application/x-ndjson")
              .header("Idempotency-Key", requestKey)
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
              .build();
      return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private void awaitFirstChunk() {
      Instant limit = Instant.now().plusSeconds(60);
      while (count("roster_import_row where email like 'overtaken%'") < CHUNK) {
        assertThat(Instant.now()).isBefore(limit);
        CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS))
            .join();
      }
    }
  }

  @Nested
  class GivenAServerThatDiedAfterTheLastRow {

    @Test
    @Tag("B1")
    void the_import_asks_for_its_key_and_then_ends() {
      Answer upload = ground.upload(ImportGround.line(2, "last@example.org")).ok();
      String id = upload.text("id");
      ground.confirm(id, ImportGround.key(upload), false).ok();
      ground.awaitDone(id);
      keycloak.execute(
          "update roster_import set status = 'RUNNING', finished_at = null where id = '"
              + id
              + "'");

      assertThat(ground.read(id).get("waitingForKey").asBoolean()).isTrue();
      ground.confirm(id, ImportGround.key(upload), false).ok();

      assertThat(ground.awaitDone(id).at("/counts/created").asInt()).isEqualTo(1);
    }
  }
}
