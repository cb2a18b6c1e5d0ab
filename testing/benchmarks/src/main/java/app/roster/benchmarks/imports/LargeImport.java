package app.roster.benchmarks.imports;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Sample;
import app.roster.benchmarks.measuring.Spent;
import app.roster.keycloak.story.Practice;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a large import does to others: people who sign in meanwhile, and the memory of Keycloak. The
 * passwords are made, so that there is more of everything but hashing; a smaller one with passwords
 * of people's own shows how hashing stands in the way.
 */
public final class LargeImport implements Benchmark {

  private static final int ROWS = Integer.getInteger("import.large", 10_000);
  private static final int HASHED = 1000;
  private static final int QUIET = 120;
  private static final Duration LOOK_AT_HEAP = Duration.ofSeconds(10);

  /** What the heap of Keycloak may grow by, in megabytes. */
  private static final double ROOM = 512;

  @Override
  public String name() {
    return "import-large";
  }

  @Override
  public Report run(Ground ground) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    ImportJob job = ImportJob.warm(ground, practice);
    SignIns signIns = new SignIns(practice);
    signIns.undisturbed(QUIET);
    Sample quiet = signIns.undisturbed(QUIET);
    String hashed = new People(HASHED, true).lines();
    Sample besideHashes = signIns.during(() -> job.whole(hashed));
    String lines = new People(ROWS, false).lines();
    LiveHeap heap = new LiveHeap(practice.realm());
    AtomicReference<Spent> spent = new AtomicReference<>();
    Sample beside =
        signIns.during(
            () -> heap.watch(LOOK_AT_HEAP, () -> spent.set(ground.spent(() -> job.whole(lines)))));
    Sample after = signIns.undisturbed(QUIET);
    double undisturbed = Math.max(quiet.percentile(0.95), after.percentile(0.95));
    return new Report(
            "An import of %d people and those who sign in meanwhile".formatted(ROWS),
            "",
            "sign-ins",
            "median ms",
            "p95 ms")
        .row("nothing else goes on, before", figures(quiet))
        .row("nothing else goes on, afterwards", figures(after))
        .row("%d people with passwords are imported".formatted(HASHED), figures(besideHashes))
        .row("%d people without passwords are imported".formatted(ROWS), figures(beside))
        .row(
            "people imported per second, sign-ins beside",
            figure(1000 / spent.get().wallMillis(ROWS)),
            "",
            "")
        .atMost(
            "p95 of sign-ins, import with passwords / nothing",
            besideHashes.percentile(0.95) / undisturbed,
            2)
        .atMost(
            "p95 of sign-ins, import without passwords / nothing",
            beside.percentile(0.95) / undisturbed,
            2)
        .atMost("growth of the heap in MB", heap.growth() / 1e6, ROOM);
  }

  private static String[] figures(Sample sample) {
    return new String[] {
      String.valueOf(sample.count()),
      figure(sample.percentile(0.5)),
      figure(sample.percentile(0.95))
    };
  }
}
