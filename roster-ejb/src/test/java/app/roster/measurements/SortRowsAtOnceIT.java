package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values of two clients that come in the same moment. */
@ExtendWith(ArquillianExtension.class)
class SortRowsAtOnceIT {

  @Inject private Practice practice;
  @Inject private SortRowCheck check;

  @Resource(lookup = "java:jboss/datasources/RosterDS")
  private DataSource database;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @Test
  void two_who_bring_an_attribute_both_stand_in_its_order() throws Exception {
    Practice.Pair first = practice.open("UTC");
    Practice.Pair second = practice.open("UTC");
    try (Connection one = database.getConnection();
        Connection other = database.getConnection();
        Connection third = database.getConnection()) {
      run(
          third,
          "insert into client (organization_id, person_id, state, enabled, joined_at)"
              + " values ('%s', %d, 'ACTIVE', true, now())",
          first.organization(),
          second.person().value());
      one.setAutoCommit(false);
      summarize(one, first);
      long waiting = number(other, "select pg_backend_pid()");
      CompletableFuture<Void> meanwhile =
          CompletableFuture.runAsync(() -> summarize(other, second));
      String blocked = "select cardinality(pg_blocking_pids(%d))".formatted(waiting);
      while (number(third, blocked) == 0 && !meanwhile.isDone()) {
        Thread.onSpinWait();
      }
      one.commit();
      meanwhile.join();
    }

    assertThat(check.wrong()).isZero();
  }

  /** A result of long ago, which no midnight touches any more. */
  private static void summarize(Connection connection, Practice.Pair pair) {
    run(
        connection,
        "insert into attr_summary (person_id, attribute, source, shown, as_of, total, latest, latest_at)"
            + " values (%d, 908, 1, true, current_date, 1, 50, now() - interval '3 years')",
        pair.person().value());
  }

  private static void run(Connection connection, String sql, Object... parts) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(parts));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
