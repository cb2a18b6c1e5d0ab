package app.roster.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A running WildFly with one deployment, on the loopback address. */
public final class WildFlyServer implements Server {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ServerProcess process;
  private final WildFlyBase base;
  private final URI address;

  private WildFlyServer(ServerProcess process, WildFlyBase base, URI address) {
    this.process = process;
    this.base = base;
    this.address = address;
  }

  static WildFlyServer launch(WildFlySetup setup) {
    Path home = setup.template == null ? ServerHomes.find().wildfly() : setup.template;
    WildFlyBase base =
        WildFlyBase.in(setup.folder.resolve("base"), home.resolve("standalone"), setup.deployment);
    int port = setup.port == 0 ? Port.anyFree() : setup.port;
    int management = setup.managementPort == 0 ? Port.anyFree() : setup.managementPort;
    setup
        .property("jboss.http.port", String.valueOf(port))
        .property("jboss.management.http.port", String.valueOf(management))
        .property("jboss.bind.address", "127.0.0.1")
        .property("jboss.bind.address.management", "127.0.0.1");
    // Java itself, not the start script: killing that would leave Java running.
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(home)
            .setBaseDirectory(base.folder())
            .setJavaHome(Path.of(System.getProperty("java.home")))
            .setJavaOptions(setup.jvmOptions)
            .setPropertiesFile(base.store(setup.properties));
    ServerProcess process =
        ServerProcess.launch("WildFly", new ProcessBuilder(command.build()), setup.log);
    return new WildFlyServer(process, base, URI.create("http://localhost:" + port));
  }

  /** {@code http://localhost:port}, without a slash at the end. */
  public URI address() {
    return address;
  }

  public long pid() {
    return process.pid();
  }

  /**
   * Waits until the deployment runs and the server answers.
   *
   * @throws StackException when it fails or takes too long; names the log and its last error
   */
  public void awaitReady() {
    process.await(() -> base.isDeployed() || base.hasFailed(), PATIENCE);
    if (base.hasFailed()) {
      throw process.failure("WildFly could not deploy the application.");
    }
    Http http = new Http();
    process.await(() -> http.status(address) > 0, PATIENCE);
  }

  @Override
  public void close() {
    process.close();
  }
}
