package app.roster.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL server from Maven artefacts with the databases {@code keycloak} and {@code roster},
 * each owned by a role of the same name that cannot open the other one. The application works as
 * {@code roster_app}, which owns nothing.
 */
public final class PostgreSql implements Server {

  private static final List<String> DATABASES = List.of("keycloak", "roster");
  private static final String APPLICATION = "roster_app";

  private final EmbeddedPostgres server;
  private final Path folder;

  private PostgreSql(EmbeddedPostgres server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Keeps its data in {@code folder}; what was committed survives a crash. */
  public static PostgreSql keeping(Path folder, int port) {
    return start(
        folder,
        usual(folder, port)
            .setCleanDataDirectory(false)
            // The library switches both off, for tests.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on"));
  }

  /** Starts empty, forgets everything at the end, and is faster for it. */
  public static PostgreSql forgetting(Path folder, int port) {
    Folders.delete(folder);
    return start(folder, usual(folder, port).setCleanDataDirectory(true));
  }

  public int port() {
    return server.getPort();
  }

  /**
   * As its owner.
   *
   * @param name {@code keycloak} or {@code roster}
   */
  public Database database(String name) {
    return database(name, name);
  }

  /** The database {@code roster} as the application opens it. */
  public Database application() {
    return database("roster", APPLICATION);
  }

  private Database database(String name, String role) {
    String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), name);
    return new Database(url, role, role);
  }

  /**
   * Ends all its processes at once, in the middle of whatever they do. Another one may be started
   * on the same folder afterwards.
   */
  public void kill() {
    ProcessHandle main =
        ProcessHandle.of(pid()).orElseThrow(() -> new StackException("PostgreSQL does not run."));
    List<ProcessHandle> all = Stream.concat(Stream.of(main), main.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
    // It only lets go of the folder now.
    close();
  }

  private long pid() {
    try {
      return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }

  private static EmbeddedPostgres.Builder usual(Path folder, int port) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setOutputRedirector(log(folder))
        .setErrorRedirector(log(folder))
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(60))
        // Whoever starts a server also stops it, in the right order.
        .setRegisterShutdownHook(false)
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("encoding", "UTF-8")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("jit", "off");
  }

  private static Redirect log(Path folder) {
    return Redirect.appendTo(Folders.create(folder).resolve("postgresql.log").toFile());
  }

  private static PostgreSql start(Path folder, EmbeddedPostgres.Builder builder) {
    try {
      PostgreSql server =
          new PostgreSql(
              Unprivileged.isNeeded() ? asNobody(folder, builder) : asMyself(builder), folder);
      server.createMissingDatabases();
      return server;
    } catch (IllegalStateException e) {
      // What the library says when one of the programs ends with an error.
      throw new LogFile(folder.resolve("postgresql.log")).failure("PostgreSQL did not start.");
    }
  }

  private static EmbeddedPostgres asMyself(EmbeddedPostgres.Builder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be started: " + e.getMessage(), e);
    }
  }

  private static EmbeddedPostgres asNobody(Path folder, EmbeddedPostgres.Builder builder) {
    Path programs = Path.of(System.getProperty("java.io.tmpdir"), "roster-postgresql");
    builder.setOverrideWorkingDirectory(programs.toFile());
    Unprivileged.give(folder.resolve("data"));
    Unprivileged.wrapPrograms(Folders.create(programs));
    try {
      return asMyself(builder);
    } catch (IllegalStateException e) {
      // The very first time the library unpacks the programs and then fails to run them as root.
      Unprivileged.wrapPrograms(programs);
      return asMyself(builder);
    }
  }

  private void createMissingDatabases() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String name : DATABASES) {
        createIfMissing(statement, name);
      }
      createApplicationIfMissing(statement);
    } catch (SQLException e) {
      close();
      throw new StackException("The databases cannot be created: " + e.getMessage(), e);
    }
  }

  private static void createIfMissing(Statement statement, String name) throws SQLException {
    try (var found =
        statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
      if (found.next()) {
        return;
      }
    }
    statement.execute("create role %s login password '%s'".formatted(name, name));
    statement.execute("create database %s owner %s".formatted(name, name));
    statement.execute("revoke connect, temporary on database %s from public".formatted(name));
  }

  private static void createApplicationIfMissing(Statement statement) throws SQLException {
    String known = "select 1 from pg_roles where rolname = '" + APPLICATION + "'";
    try (var found = statement.executeQuery(known)) {
      if (found.next()) {
        return;
      }
    }
    statement.execute("create role %1$s login password '%1$s'".formatted(APPLICATION));
    statement.execute("grant connect on database roster to " + APPLICATION);
  }
}
