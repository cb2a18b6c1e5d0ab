package app.roster.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A running Keycloak in development mode, with local caches, on the loopback address. */
public final class KeycloakServer implements Server {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ServerProcess process;
  private final URI base;
  private final String awaitedRealm;

  private KeycloakServer(ServerProcess process, URI base, String awaitedRealm) {
    this.process = process;
    this.base = base;
    this.awaitedRealm = awaitedRealm;
  }

  static KeycloakServer launch(KeycloakSetup setup) {
    Path template = setup.template == null ? ServerHomes.find().keycloak() : setup.template;
    KeycloakHome home = KeycloakHome.in(setup.folder.resolve("home"), template);
    home.useProviders(setup.providers);
    home.useRealms(setup.realms);
    int port = setup.port == 0 ? Port.anyFree() : setup.port;
    ProcessBuilder command = new ProcessBuilder(command(setup, home, port));
    command.environment().putAll(setup.environment);
    command.environment().put("JAVA_OPTS_KC_HEAP", setup.heap);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    ServerProcess process = ServerProcess.launch("Keycloak", command, setup.log);
    return new KeycloakServer(process, URI.create("http://localhost:" + port), setup.awaitedRealm);
  }

  /** {@code http://localhost:port}, without a slash at the end. */
  public URI base() {
    return base;
  }

  /** The address of a realm, which is also the issuer in its tokens. */
  public URI realm(String name) {
    return base.resolve("/realms/" + name);
  }

  public long pid() {
    return process.pid();
  }

  /**
   * @throws StackException when the server ends or does not answer; names the log and its last
   *     error
   */
  public void awaitReady() {
    Http http = new Http();
    URI wellKnown = base.resolve("/realms/" + awaitedRealm + "/.well-known/openid-configuration");
    process.await(() -> http.status(wellKnown) == 200, PATIENCE);
  }

  @Override
  public void close() {
    process.close();
  }

  private static List<String> command(KeycloakSetup setup, KeycloakHome home, int port) {
    int management = setup.managementPort == 0 ? Port.anyFree() : setup.managementPort;
    List<String> command = new ArrayList<>();
    command.add(home.script().toString());
    command.addAll(
        List.of(
            "start-dev",
            "--import-realm",
            "--db=postgres",
            "--db-url=" + setup.database.jdbcUrl(),
            "--db-username=" + setup.database.user(),
            "--db-password=" + setup.database.password(),
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + management,
            "--hostname=http://localhost:" + port,
            // As in production; development mode reads every page and mail anew.
            "--spi-theme--cache-themes=true",
            "--spi-theme--cache-templates=true",
            // Whoever may impersonate can become anybody; client view replaces it.
            "--features-disabled=impersonation"));
    command.addAll(setup.options);
    return command;
  }
}
