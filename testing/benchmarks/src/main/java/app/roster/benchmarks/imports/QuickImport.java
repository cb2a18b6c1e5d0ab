package app.roster.benchmarks.imports;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Spent;
import app.roster.keycloak.story.Practice;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** What is left of an import without slow hashes: passwords are made and hashed quickly. */
public final class QuickImport implements Benchmark {

  private static final int PEOPLE = 5000;

  @Override
  public String name() {
    return "import-quick";
  }

  @Override
  public Report run(Ground ground) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    ImportJob job = ImportJob.warm(ground, practice);
    ImportJob.Checked rows = job.upload(new People(PEOPLE, false).lines());
    AtomicReference<Duration> wall = new AtomicReference<>();
    Spent spent = ground.spent(() -> wall.set(job.run(rows)));
    double perSecond = PEOPLE / (wall.get().toNanos() / 1e9);
    return new Report(
            "Importing %d people whose passwords are made".formatted(PEOPLE),
            "",
            "people per second",
            "Keycloak's processor ms each",
            "PostgreSQL's",
            "processors busy")
        .row(
            "account, profile, membership, group, event",
            figure(perSecond),
            figure(spent.keycloakMillis(PEOPLE)),
            figure(spent.databaseMillis(PEOPLE)),
            figure(spent.processors()))
        .atLeast("people per second", perSecond, 300);
  }
}
