package app.roster.benchmarks.imports;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Spent;
import app.roster.keycloak.story.Practice;
import java.util.List;
import java.util.Map;

/**
 * People who bring a password, against the two ways Keycloak has of its own. Those make accounts
 * alone; ours makes members, with a check of everybody before anybody is made. Ours runs before and
 * after them, so that whoever else works on the machine harms both.
 */
public final class ImportBesideKeycloak implements Benchmark {

  private static final int PEOPLE = 1000;
  private static final int WARM_UP = 200;
  private static final int CONNECTIONS = 4;

  @Override
  public String name() {
    return "import-keycloak";
  }

  @Override
  public Report run(Ground ground) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    ImportJob job = ImportJob.warm(ground, practice);
    KeycloaksOwn own = new KeycloaksOwn(ground);
    own.posts(new People(WARM_UP, true).users(), CONNECTIONS);
    own.partialImport(new People(WARM_UP, true).users());
    String lines = new People(PEOPLE, true).lines();
    String more = new People(PEOPLE, true).lines();
    List<Map<String, Object>> posted = new People(PEOPLE, true).users();
    List<Map<String, Object>> imported = new People(PEOPLE, true).users();
    Spent first = ground.spent(() -> job.whole(lines));
    Spent posts = ground.spent(() -> own.posts(posted, CONNECTIONS));
    Spent partial = ground.spent(() -> own.partialImport(imported));
    Spent ours = first.plus(ground.spent(() -> job.whole(more)));
    return new Report(
            "%d people with passwords, against Keycloak's own ways".formatted(PEOPLE),
            "",
            "wall ms each",
            "Keycloak's processor ms each",
            "PostgreSQL's")
        .row("Roster's import, check included", figures(ours, 2 * PEOPLE))
        .row("POST /users, %d connections".formatted(CONNECTIONS), figures(posts, PEOPLE))
        .row("partialImport", figures(partial, PEOPLE))
        .atMost(
            "wall time, import / partialImport",
            ours.wallMillis(2 * PEOPLE) / partial.wallMillis(PEOPLE),
            0.6)
        .atMost(
            "wall time, import / POST /users",
            ours.wallMillis(2 * PEOPLE) / posts.wallMillis(PEOPLE),
            0.9);
  }

  private static String[] figures(Spent spent, int times) {
    return new String[] {
      figure(spent.wallMillis(times)),
      figure(spent.keycloakMillis(times)),
      figure(spent.databaseMillis(times))
    };
  }
}
