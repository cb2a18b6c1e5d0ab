package app.roster.benchmarks;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.benchmarks.measuring.Sample;
import app.roster.keycloak.story.Practice;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What a Pro's pages ask for with 100 000 pending invitations in one organization, against the same
 * with 100.
 */
final class ManyPending implements Benchmark {

  private static final int FEW = 100;
  private static final int MANY = 100_000;
  private static final int WARM_UP = 50;
  private static final int CALLS = 300;

  /** Longest time that a Pro's page may wait, in milliseconds. */
  private static final double PATIENCE = 50;

  @Override
  public String name() {
    return "many-pending";
  }

  @Override
  public Report run(Ground ground) {
    Practice few = practice(ground, FEW);
    Practice many = practice(ground, MANY);
    Report report =
        new Report(
            "List, search and badge of pending invitations",
            "",
            "%d: p95 ms".formatted(FEW),
            "%d: p95 ms".formatted(MANY));
    measure(report, "list", few, many, "?status=PENDING&max=50");
    measure(report, "list, tenth page", few, many, "?status=PENDING&max=10&first=90");
    measure(report, "search", few, many, "?status=PENDING&max=50&search=client77");
    measure(report, "badge", few, many, "?status=PENDING&max=1");
    return report;
  }

  private static void measure(
      Report report, String what, Practice few, Practice many, String query) {
    Sample small = new Sample();
    Sample large = new Sample();
    for (int i = 0; i < WARM_UP + CALLS; i++) {
      Sample chosen = i < WARM_UP ? new Sample() : small;
      Sample peer = i < WARM_UP ? new Sample() : large;
      chosen.time(() -> few.inOrganization("/invitations" + query).get().ok());
      peer.time(() -> many.inOrganization("/invitations" + query).get().ok());
    }
    report
        .row(what, figure(small.percentile(0.95)), figure(large.percentile(0.95)))
        .atMost(what + ": p95 in ms", large.percentile(0.95), PATIENCE)
        .atMost(
            what + ": p95, %d / %d".formatted(MANY, FEW),
            large.percentile(0.95) / small.percentile(0.95),
            1.5);
  }

  private static Practice practice(Ground ground, int pending) {
    Practice practice = Practice.open(ground.keycloak(), ground.mails());
    try (Connection connection =
            ground.keycloak().database().database("keycloak").dataSource().getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, practice.realm().admin("").get().ok().text("id"));
      insert.setString(2, practice.organization().id());
      insert.setString(3, practice.proId());
      insert.setInt(4, pending);
      insert.executeUpdate();
      connection.createStatement().execute("analyze roster_invitation");
      return practice;
    } catch (SQLException e) {
      throw new IllegalStateException("The invitations cannot be stored", e);
    }
  }

  private static final String INSERT =
      """
      insert into roster_invitation (id, realm_id, org_id, email, kind, locale, inviter_id,
          link_base, pending_key, status, delivery, created_at, lifespan, expires_at, send_count,
          version)
      select gen_random_uuid(), realm.id, organization.id, address.email, 'CLIENT', 'en', pro.id,
          'http://localhost:9/', organization.id || ':' || md5(address.email), 'PENDING', 'SENT',
          1700000000000 + address.number, 604800000, 4000000000000, 1, 0
      from (select ?::text as id) realm, (select ?::text as id) organization,
          (select ?::text as id) pro,
          (select number, 'client' || number || '@example' || number % 50 || '.org' as email
           from generate_series(1, ?) number) address
      """;
}
