package app.roster.keycloak.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * A row that the test keeps to itself, so that whoever wants to write it lines up. PostgreSQL lets
 * them pass in the order in which they came.
 *
 * <pre>{@code
 * try (HeldRow row = HeldRow.hold(ground, "roster_invitation", "id = '…'")) {
 *   first();
 *   row.awaitWaiting(1);
 *   second();
 *   row.awaitWaiting(2);
 * }
 * }</pre>
 */
public final class HeldRow implements AutoCloseable {

  private final KeycloakGround ground;
  private final Connection connection;
  private final long holder;

  private HeldRow(KeycloakGround ground, Connection connection, long holder) {
    this.ground = ground;
    this.connection = connection;
    this.holder = holder;
  }

  /**
   * @param condition what is true of this one row
   */
  public static HeldRow hold(KeycloakGround ground, String table, String condition)
      throws SQLException {
    Connection connection = ground.database().database("keycloak").dataSource().getConnection();
    connection.setAutoCommit(false);
    String row = "SELECT pg_backend_pid() FROM " + table + " WHERE " + condition + " FOR UPDATE";
    try (Statement statement = connection.createStatement();
        ResultSet held = statement.executeQuery(row)) {
      assertThat(held.next()).as(row).isTrue();
      return new HeldRow(ground, connection, held.getLong(1));
    }
  }

  /** Waits until so many are in the line. */
  public void awaitWaiting(int count) {
    Instant limit = Instant.now().plusSeconds(60);
    while (waiting() < count) {
      assertThat(Instant.now()).as("%d wait for the row", count).isBefore(limit);
    }
  }

  /** Whoever waits for the holder, or for somebody who waits for the holder. */
  private long waiting() {
    return ground.count(
        """
        WITH RECURSIVE line (pid) AS (
          SELECT %d UNION SELECT a.pid FROM pg_stat_activity a, line
                           WHERE line.pid = ANY (pg_blocking_pids(a.pid)))
        SELECT count(*) - 1 FROM line
        """
            .formatted(holder));
  }

  /** Lets them pass. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
