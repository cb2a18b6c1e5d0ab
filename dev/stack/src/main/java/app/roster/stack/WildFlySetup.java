package app.roster.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a {@link WildFlyServer} is made of. Usage:
 *
 * <pre>{@code
 * WildFlyServer app =
 *     new WildFlySetup(Path.of("target/wildfly"), Path.of("target/roster.ear"))
 *         .ports(ports)
 *         .database(postgresql.application(), postgresql.database("roster"))
 *         .property("roster.keycloak.url", "http://localhost:8181")
 *         .start();
 * }</pre>
 */
public final class WildFlySetup {

  final Path folder;
  final Path deployment;
  final Properties properties = new Properties();
  final List<String> jvmOptions = new ArrayList<>();
  Path template;
  int port;
  int managementPort;
  Path log;

  /**
   * @param folder gets a server configuration of its own
   * @param deployment an archive that WildFly deploys, such as {@code roster.ear}
   */
  public WildFlySetup(Path folder, Path deployment) {
    this.folder = folder.toAbsolutePath();
    this.deployment = deployment;
    this.log = this.folder.resolve("wildfly.log");
    jvmOptions.addAll(JavaOptions.OF_SERVERS);
    jvmOptions.add("-Dorg.jboss.logmanager.nocolor=true");
  }

  /** The provisioned server to take; by default the one of the build. */
  public WildFlySetup template(Path home) {
    template = home;
    return this;
  }

  /** Free ports are taken for what is not set. */
  public WildFlySetup ports(Ports ports) {
    port = ports.app().number();
    managementPort = ports.appManagement().number();
    return this;
  }

  /** The database behind {@code java:jboss/datasources/RosterDS} and {@code RosterOwnerDS}. */
  public WildFlySetup database(Database application, Database owner) {
    return property("roster.db.url", application.jdbcUrl())
        .property("roster.db.user", application.user())
        .property("roster.db.password", application.password())
        .property("roster.db.owner.user", owner.user())
        .property("roster.db.owner.password", owner.password());
  }

  /** A system property of the server, handed over in a file only its owner can read. */
  public WildFlySetup property(String name, String value) {
    properties.setProperty(name, value);
    return this;
  }

  public WildFlySetup jvmOption(String option) {
    jvmOptions.add(option);
    return this;
  }

  public WildFlySetup log(Path file) {
    log = file.toAbsolutePath();
    return this;
  }

  /** Returns at once; {@link WildFlyServer#awaitReady()} waits. */
  public WildFlyServer launch() {
    return WildFlyServer.launch(this);
  }

  /** Launches and waits; nothing is left behind when it fails. */
  public WildFlyServer start() {
    WildFlyServer server = launch();
    try {
      server.awaitReady();
      return server;
    } catch (StackException e) {
      server.close();
      throw e;
    }
  }
}
