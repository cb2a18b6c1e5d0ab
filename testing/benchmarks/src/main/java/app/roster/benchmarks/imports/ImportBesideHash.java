package app.roster.benchmarks.imports;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Spent;
import app.roster.keycloak.story.Practice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * People who bring a password, against nothing but the hashes: upload, check and run together. As
 * many hashes are measured before and after each import as make a fair mean.
 */
public final class ImportBesideHash implements Benchmark {

  /** Sizes of the imports, separated by commas. */
  private static final String ROWS = System.getProperty("import.rows", "1000,3000");

  private static final int HASHES = 300;

  @Override
  public String name() {
    return "import-hash";
  }

  @Override
  public Report run(Ground ground) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    HashingFloor floor = new HashingFloor(ground, practice.realm());
    ImportJob job = ImportJob.warm(ground, practice);
    floor.hashes(HASHES);
    List<Integer> sizes = Arrays.stream(ROWS.split(",")).map(Integer::valueOf).toList();
    Report report =
        new Report(
            "Importing people with passwords, against their hashes alone",
            "",
            "Keycloak's processor ms each",
            "PostgreSQL's",
            "wall ms each",
            "processors busy");
    List<Double> ratios = new ArrayList<>();
    for (int size : sizes) {
      String lines = new People(size, true).lines();
      Spent before = floor.hashes(HASHES);
      Spent spent = ground.spent(() -> job.whole(lines));
      Spent hashes = before.plus(floor.hashes(HASHES));
      ratios.add(spent.keycloakMillis(size) / hashes.keycloakMillis(2 * HASHES));
      report
          .row("%d hashes".formatted(2 * HASHES), figures(hashes, 2 * HASHES))
          .row("%d people".formatted(size), figures(spent, size))
          .atMost(
              "%d people: processor time, import / hash".formatted(size),
              ratios.get(ratios.size() - 1),
              1.1)
          .atLeast("%d people: processors busy".formatted(size), spent.processors(), 1.8);
    }
    return report.atMost(
        "processor time each, %s / %s".formatted(sizes.get(sizes.size() - 1), sizes.get(0)),
        ratios.get(ratios.size() - 1) / ratios.get(0),
        1.05);
  }

  private static String[] figures(Spent spent, int times) {
    return new String[] {
      figure(spent.keycloakMillis(times)),
      figure(spent.databaseMillis(times)),
      figure(spent.wallMillis(times)),
      figure(spent.processors())
    };
  }
}
