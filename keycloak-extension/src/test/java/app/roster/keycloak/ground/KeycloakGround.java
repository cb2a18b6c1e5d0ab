package app.roster.keycloak.ground;

import app.roster.stack.KeycloakServer;
import app.roster.stack.KeycloakSetup;
import app.roster.stack.Ports;
import app.roster.stack.PostgreSql;
import app.roster.stack.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A Keycloak with this module's jar on a PostgreSQL of its own, which forgets everything. */
public final class KeycloakGround implements AutoCloseable {

  private final Path folder;
  private PostgreSql database;
  private final KeycloakSetup setup;
  private KeycloakServer server;
  private Admin admin;

  private KeycloakGround(Path folder, PostgreSql database, KeycloakSetup setup) {
    this.folder = folder;
    this.database = database;
    this.setup = setup;
  }

  /**
   * @param name folder below {@code target}; grounds of different names run side by side
   */
  public static KeycloakGround start(String name) {
    return start(Path.of("target", name).toAbsolutePath(), setup -> setup);
  }

  /**
   * A second Keycloak with its own database, for tests that harm it. It takes over what this one
   * has built, and so starts much faster.
   */
  public KeycloakGround sibling(String name) {
    return sibling(name, setup -> setup);
  }

  /** As {@link #sibling(String)}, with options of its own. */
  public KeycloakGround sibling(String name, UnaryOperator<KeycloakSetup> choice) {
    Path place = folder.resolveSibling(name);
    delete(place.resolve("keycloak"));
    return start(place, setup -> choice.apply(setup.template(folder.resolve("keycloak/home"))));
  }

  /**
   * Another Keycloak on the same database, whose caches know nothing of this one's. Tokens name the
   * Keycloak they come from, so each takes its own.
   */
  public KeycloakServer anotherNode() {
    Path place = folder.resolve("another-node");
    delete(place);
    return new KeycloakSetup(place, database.database("keycloak"))
        .template(folder.resolve("keycloak/home"))
        .provider(extension())
        .start();
  }

  /** The administrator of {@link #anotherNode()}. */
  public static Admin adminOf(KeycloakServer node) {
    return new Admin(node.base());
  }

  /** One for others than this module's tests whose database may be killed, too. */
  public static KeycloakGround lasting(Path folder) {
    delete(folder.resolve("postgresql"));
    return start(
        folder,
        PostgreSql.keeping(folder.resolve("postgresql"), Ports.free().database().number()),
        setup -> setup);
  }

  /** As {@link #start(String)}, for others than this module's tests: with options of their own. */
  public static KeycloakGround start(Path folder, UnaryOperator<KeycloakSetup> choice) {
    return start(
        folder,
        PostgreSql.forgetting(folder.resolve("postgresql"), Ports.free().database().number()),
        choice);
  }

  private static KeycloakGround start(
      Path folder, PostgreSql database, UnaryOperator<KeycloakSetup> choice) {
    KeycloakSetup setup =
        new KeycloakSetup(folder.resolve("keycloak"), database.database("keycloak"))
            .provider(extension());
    KeycloakGround ground = new KeycloakGround(folder, database, choice.apply(setup));
    ground.restart();
    return ground;
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public KeycloakServer server() {
    return server;
  }

  public PostgreSql database() {
    return database;
  }

  /**
   * Changes what is stored behind Keycloak's back, as time alone would: for tests of old things.
   */
  public void execute(String sql) {
    try (Connection connection = database.database("keycloak").dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one number a query answers with: for tests of what no call tells. */
  public long count(String sql) {
    try (Connection connection = database.database("keycloak").dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Where Keycloak and its database keep everything they write. */
  public Path folder() {
    return folder;
  }

  /** What Keycloak has written into its log since its last start. */
  public String log() {
    return read("keycloak/keycloak.log");
  }

  /** The same of {@link #anotherNode()}. */
  public String logOfAnotherNode() {
    return read("another-node/keycloak.log");
  }

  private String read(String file) {
    try {
      byte[] all = Files.readAllBytes(folder.resolve(file));
      return new String(all, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts Keycloak on the database as it is, also after {@link #kill()}. */
  public void restart() {
    server = setup.start();
    admin = new Admin(server.base());
  }

  /** Ends the Keycloak process as a power failure would. */
  public void kill() {
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
    Stream.concat(process.descendants(), Stream.of(process))
        .forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /** Ends the database of a {@link #lasting} one as a power failure would. */
  public void killDatabase() {
    database.kill();
  }

  /** Starts it again, at the address that Keycloak knows. */
  public void restartDatabase() {
    database = PostgreSql.keeping(folder.resolve("postgresql"), database.port());
  }

  public Admin admin() {
    return admin;
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }

  private static Path extension() {
    Path target = SourceTree.root().resolve("keycloak-extension/target");
    try (Stream<Path> built = Files.list(target)) {
      return built
          .filter(file -> file.getFileName().toString().matches("roster-keycloak-extension-.*jar"))
          .filter(file -> !file.getFileName().toString().endsWith("-tests.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("package this module before its *IT"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
