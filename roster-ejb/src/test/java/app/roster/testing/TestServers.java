package app.roster.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL and picks free ports before Arquillian reads its configuration, which takes
 * both from system properties. Only integration tests name the server, so unit tests start nothing.
 */
public final class TestServers implements LauncherSessionListener {

  private EmbeddedPostgres database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("roster.test.wildfly") == null) {
      return;
    }
    try {
      database = EmbeddedPostgres.builder().setCleanDataDirectory(true).start();
      createRoles();
      System.setProperty(
          "roster.test.db.url", "jdbc:postgresql://localhost:" + database.getPort() + "/roster");
      System.setProperty("roster.test.http.port", freePort());
      System.setProperty("roster.test.management.port", freePort());
      Files.createDirectories(Path.of(System.getProperty("roster.test.base")).getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot prepare the test database", e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database == null) {
      return;
    }
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createRoles() throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role roster login password 'roster'");
      statement.execute("create database roster owner roster");
      statement.execute("create role roster_app login password 'roster_app'");
      // Tests of query plans want statistics of what they have just written.
      statement.execute("grant pg_maintain to roster_app");
    }
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
