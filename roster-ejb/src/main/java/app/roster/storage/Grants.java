package app.roster.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What the application's own role may do with the tables of the owner: all it needs, but with
 * entries of the audit nothing but read and add them.
 */
final class Grants {

  private static final Logger LOG = Logger.getLogger(Grants.class);

  private static final List<String> GRANTS =
      List.of(
          // Two nodes that start together must not write the same rows of the catalogue.
          "select pg_advisory_xact_lock(hashtext('roster_grants'))",
          "grant usage on schema public to %1$s",
          "grant select, insert, update, delete on all tables in schema public to %1$s",
          "grant usage on all sequences in schema public to %1$s",
          "grant execute on all functions in schema public to %1$s",
          "revoke update, delete, truncate on audit_entry from %1$s",
          "revoke insert, update, delete on flyway_schema_history from %1$s");

  private final DataSource owner;
  private final DataSource application;

  Grants(DataSource owner, DataSource application) {
    this.owner = owner;
    this.application = application;
  }

  /** Gives the rights for everything there is now; nothing to give where one role is both. */
  void renew() {
    try (Connection connection = owner.getConnection()) {
      String role = role(application);
      if (role.equals(role(connection))) {
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
      String quoted = statement.enquoteIdentifier(role, true);
      for (String grant : GRANTS) {
        statement.execute(grant.formatted(quoted));
      }
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static String role(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return role(connection);
    }
  }

  private static String role(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet role = statement.executeQuery("select current_user")) {
      role.next();
      return role.getString(1);
    }
  }
}
