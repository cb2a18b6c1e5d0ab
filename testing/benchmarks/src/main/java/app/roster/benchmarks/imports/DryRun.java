package app.roster.benchmarks.imports;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Sample;
import app.roster.benchmarks.measuring.Spent;
import app.roster.keycloak.story.Practice;

/** How long a Pro waits until every row has its verdict. */
public final class DryRun implements Benchmark {

  private static final int ROWS = 10_000;
  private static final int WARM_UP = 2;
  private static final int TIMES = 5;

  /** Seconds that a Pro waits without wondering. */
  private static final double PATIENCE = 3;

  @Override
  public String name() {
    return "import-check";
  }

  @Override
  public Report run(Ground ground) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    ImportJob job = ImportJob.warm(ground, practice);
    String lines = new People(ROWS, true).lines();
    for (int time = 0; time < WARM_UP; time++) {
      job.upload(lines);
    }
    Sample waits = new Sample();
    Spent spent =
        ground.spent(
            () -> {
              for (int time = 0; time < TIMES; time++) {
                waits.time(() -> job.upload(lines));
              }
            });
    double seconds = waits.percentile(0.5) / 1000;
    return new Report(
            "Checking %d rows against realm and organization".formatted(ROWS),
            "",
            "median s",
            "Keycloak's processor s",
            "PostgreSQL's")
        .row(
            "dry run",
            figure(seconds),
            figure(spent.keycloakMillis(TIMES) / 1000),
            figure(spent.databaseMillis(TIMES) / 1000))
        .atMost("seconds", seconds, PATIENCE);
  }
}
