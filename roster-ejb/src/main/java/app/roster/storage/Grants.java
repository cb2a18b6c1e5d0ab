package app.roster.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What the application's own role may do with the tables of the owner: all it needs, but with
 * entries of the audit nothing but read and add them. What others have in the database, such as
 * extensions, is left alone.
 */
final class Grants {

  private static final Logger LOG = Logger.getLogger(Grants.class);

  private static final String OWN =
      """
      select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and pg_get_userbyid(c.relowner) = current_user
         and c.relkind::text = any(string_to_array(?, ','))
      """;

  private final DataSource owner;
  private final DataSource application;

  Grants(DataSource owner, DataSource application) {
    this.owner = owner;
    this.application = application;
  }

  /** Gives the rights for everything there is now; nothing to give to who is the owner anyway. */
  void renew() {
    try (Connection connection = owner.getConnection()) {
      String role = role();
      if (owns(connection, role)) {
        LOG.warn(
            "The application owns its tables, so its role could change the audit"
                + " (docs/configuration.md, roster.db.owner.user).");
        return;
      }
      give(connection, role);
    } catch (SQLException e) {
      throw new IllegalStateException("The rights of the application's role cannot be set.", e);
    }
  }

  private static void give(Connection connection, String role) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      String to = " to " + statement.enquoteIdentifier(role, true);
      String from = " from " + statement.enquoteIdentifier(role, true);
      // Two nodes that start together must not write the same rows of the catalogue.
      statement.execute("select pg_advisory_xact_lock(hashtext('roster_grants'))");
      statement.execute("grant usage on schema public" + to);
      String tables = String.join(", ", own(connection, "r,p,v"));
      statement.execute("grant select, insert, update, delete on " + tables + to);
      statement.execute("grant usage on sequence " + String.join(", ", own(connection, "S")) + to);
      statement.execute("revoke update, delete, truncate on audit_entry" + from);
      statement.execute("revoke insert, update, delete on flyway_schema_history" + from);
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static List<String> own(Connection connection, String kinds) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OWN)) {
      statement.setString(1, kinds);
      try (ResultSet found = statement.executeQuery()) {
        List<String> names = new ArrayList<>();
        while (found.next()) {
          names.add(found.getString(1));
        }
        return names;
      }
    }
  }

  /** Whether the role is the owner's, or may become it. */
  private static boolean owns(Connection connection, String role) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_has_role(?, current_user, 'member')")) {
      statement.setString(1, role);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }

  private String role() throws SQLException {
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement();
        ResultSet role = statement.executeQuery("select current_user")) {
      role.next();
      return role.getString(1);
    }
  }
}
