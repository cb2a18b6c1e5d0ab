package app.roster.benchmarks.imports;

import app.roster.benchmarks.measuring.Ground;
import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Imports as the app makes them: upload, confirm, and a look at the progress every second. */
final class ImportJob {

  private static final String KEY_HEADER = "Roster-Import-Key";

  /** Java goes on compiling for thousands of people, which is no cost of theirs. */
  private static final int WARM_UP = 6000;

  private static final int WARM_UP_HASHED = 200;

  private final Practice practice;

  private ImportJob(Practice practice) {
    this.practice = practice;
  }

  /** The job in a practice, on a Keycloak that has imported many before. */
  static ImportJob warm(Ground ground, Practice practice) {
    ground.once(
        "import",
        () -> {
          ImportJob job = new ImportJob(Practice.open(ground.keycloak(), ground.mails()));
          job.whole(new People(WARM_UP, false).lines());
          job.whole(new People(WARM_UP_HASHED, true).lines());
        });
    return new ImportJob(practice);
  }

  /** Uploads, confirms and waits until everybody is there. */
  void whole(String lines) {
    run(upload(lines));
  }

  /** Has rows checked, all of which are good. */
  Checked upload(String lines) {
    Answer answer =
        practice.inOrganization("/imports").text("application/x-ndjson", lines).post().ok();
    int good = answer.json().at("/counts/new").asInt();
    int total = answer.json().get("total").asInt();
    if (good != total) {
      throw new IllegalStateException("only " + good + " of " + total + " rows are good");
    }
    return new Checked(answer.text("id"), answer.header(KEY_HEADER).orElseThrow(), total);
  }

  /**
   * Confirms and waits until everybody is there.
   *
   * @return from the confirmation to the last row, by the clock of the server
   */
  Duration run(Checked rows) {
    practice
        .inOrganization("/imports/" + rows.id() + "/confirm")
        .header(KEY_HEADER, rows.key())
        .json(Map.of("validRowsOnly", false))
        .post()
        .ok();
    JsonNode now = read(rows);
    while (now.get("status").asText().equals("RUNNING")) {
      CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
          .join();
      now = read(rows);
    }
    if (now.at("/counts/created").asInt() != rows.total()) {
      throw new IllegalStateException("not everybody is there: " + now);
    }
    return Duration.between(time(now, "startedAt"), time(now, "finishedAt"));
  }

  private JsonNode read(Checked rows) {
    return practice.inOrganization("/imports/" + rows.id()).get().ok().json();
  }

  private static Instant time(JsonNode answer, String member) {
    return Instant.parse(answer.get(member).asText());
  }

  /** Rows that wait for their confirmation. */
  record Checked(String id, String key, int total) {}
}
