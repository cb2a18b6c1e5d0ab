package app.roster.dev;

import app.roster.stack.Database;
import app.roster.stack.StackException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** When people signed in last: where the extension remembers it, as the past cannot be repeated. */
final class SignIns {

  // A real sign-in that came first stays.
  private static final String INSERT =
      """
      insert into roster_sign_in (user_id, realm_id, last_at)
      select id, realm_id, ? from user_entity where id = ?
      on conflict do nothing
      """;

  private final Database database;
  private final Clock clock;

  SignIns(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param people with the ids of their accounts; who has never signed in is passed over
   */
  void add(Map<DemoPerson, String> people) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Map.Entry<DemoPerson, String> person : people.entrySet()) {
        if (person.getKey().signedIn().isPresent()) {
          queue(insert, person.getKey().signedIn().get(), person.getValue());
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new StackException("The sign-ins cannot be stored: " + e.getMessage(), e);
    }
  }

  private void queue(PreparedStatement insert, Duration ago, String userId) throws SQLException {
    insert.setLong(1, clock.instant().minus(ago).toEpochMilli());
    insert.setString(2, userId);
    insert.addBatch();
  }
}
