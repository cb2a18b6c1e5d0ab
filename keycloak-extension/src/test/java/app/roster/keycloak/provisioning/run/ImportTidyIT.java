package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A Keycloak of its own, which looks for old imports every second, and is always out of time. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTidyIT {

  private final KeycloakGround keycloak;
  private final ImportGround ground;

  ImportTidyIT(KeycloakGround shared) {
    keycloak =
        shared.sibling(
            "it-tidy",
            setup ->
                setup
                    .option("--spi-roster-import-runner--pooled--tidy-seconds=1")
                    .option("--spi-roster-import-runner--pooled--batch-seconds=0"));
    ground = ImportGround.in(keycloak);
  }

  @AfterAll
  void stop() {
    keycloak.close();
  }

  private String checked(String address) {
    return ground.upload(ImportGround.line(2, address)).ok().text("id");
  }

  private String ended(String address) {
    Answer upload = ground.upload(ImportGround.line(2, address)).ok();
    ground.confirm(upload.text("id"), ImportGround.key(upload), false).ok();
    ground.awaitDone(upload.text("id"));
    return upload.text("id");
  }

  private void change(String id, String assignment) {
    keycloak.execute("update roster_import set " + assignment + " where id = '" + id + "'");
  }

  private long rows(String id) {
    return keycloak.count("select count(*) from roster_import_row where import_id = '" + id + "'");
  }

  private long imports(String id) {
    return keycloak.count("select count(*) from roster_import where id = '" + id + "'");
  }

  private void awaitGone(String id) {
    Instant limit = Instant.now().plusSeconds(120);
    while (imports(id) > 0) {
      assertThat(Instant.now()).as(id).isBefore(limit);
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
          .join();
    }
  }

  private static String ago(String column, long hours) {
    return "%1$s = %1$s - %2$d::bigint * 3600000".formatted(column, hours);
  }

  @Nested
  class GivenReportsOfEndedImports {

    @Test
    void those_older_than_the_setting_go_with_their_rows_and_the_people_stay() {
      String old = ended("old@example.org");
      String younger = ended("younger@example.org");
      change(younger, ago("finished_at", 89 * 24));

      change(old, ago("finished_at", 91 * 24));

      awaitGone(old);
      assertThat(rows(old)).isZero();
      assertThat(ground.call("/" + old).get().status()).isEqualTo(404);
      assertThat(ground.read(younger).get("status").asText()).isEqualTo("DONE");
      assertThat(rows(younger)).isEqualTo(1);
      assertThat(ground.user("old@example.org").isMissingNode()).isFalse();
    }
  }

  @Nested
  class GivenAnImportThatNobodyConfirms {

    @Test
    void it_is_cancelled_after_a_day_and_its_people_forgotten() {
      String fresh = checked("fresh@example.org");
      String id = checked("waiting@example.org");
      change(id, ago("created_at", 25));

      ground.await(id, now -> "CANCELLED".equals(now.get("status").asText()));

      assertThat(
              keycloak.count(
                  "select count(*) from roster_import_row where payload is not null"
                      + " and import_id = '"
                      + id
                      + "'"))
          .isZero();
      assertThat(ground.read(fresh).get("status").asText()).isEqualTo("CHECKED");
    }
  }

  @Nested
  class GivenARunWhoseKeyWasLost {

    @Test
    void it_fails_after_a_day_and_says_why() {
      String id = checked("lost@example.org");
      change(id, "status = 'RUNNING', " + ago("created_at", 25));

      assertThat(
              ground
                  .await(id, now -> "FAILED".equals(now.get("status").asText()))
                  .get("failure")
                  .asText())
          .isEqualTo("key_not_presented_again");
    }
  }

  @Nested
  class GivenARunThatNobodyEnded {

    @Test
    @Tag("B1")
    void it_is_done_when_no_row_is_left() {
      String id = ended("unended@example.org");

      change(id, "status = 'RUNNING', finished_at = null, " + ago("created_at", 25));

      assertThat(
              ground
                  .await(id, now -> !"RUNNING".equals(now.get("status").asText()))
                  .get("status")
                  .asText())
          .isEqualTo("DONE");
    }
  }

  @Nested
  class GivenBatchesThatTakeTooLong {

    private static final int ROWS = 30;

    @Test
    @Tag("B1")
    void each_writes_what_it_has_and_gives_back_the_rest_so_that_everybody_is_made_once() {
      Answer upload = ground.upload(ImportGround.lines("slow", ROWS)).ok();
      String id = upload.text("id");
      int before = ground.members();
      ground.confirm(id, ImportGround.key(upload), false).ok();

      assertThat(ground.awaitDone(id).at("/counts/created").asInt()).isEqualTo(ROWS);

      assertThat(ground.members()).isEqualTo(before + ROWS);
      assertThat(
              keycloak.count(
                  "select count(distinct claim) from roster_import_row where import_id = '"
                      + id
                      + "'"))
          .isEqualTo(ROWS);
    }
  }

  @Nested
  class GivenAnUploadThatBrokeOff {

    @Test
    void nothing_of_it_stays() {
      String id = checked("broken@example.org");
      change(id, "status = 'INTAKE', " + ago("created_at", 2));

      awaitGone(id);

      assertThat(rows(id)).isZero();
    }
  }
}
