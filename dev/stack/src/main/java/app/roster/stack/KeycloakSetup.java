package app.roster.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link KeycloakServer} is made of. Usage:
 *
 * <pre>{@code
 * KeycloakServer keycloak =
 *     new KeycloakSetup(Path.of("target/keycloak"), database)
 *         .ports(ports)
 *         .provider(Path.of("target/my-extension.jar"))
 *         .realm(Path.of("src/test/resources/my-realm.json"))
 *         .start();
 * }</pre>
 */
public final class KeycloakSetup {

  final Path folder;
  final Database database;
  final List<Path> providers = new ArrayList<>();
  final List<Path> realms = new ArrayList<>();
  final List<String> options = new ArrayList<>();
  final Map<String, String> environment = new LinkedHashMap<>();
  Path template;
  int port;
  int managementPort;
  Path log;
  // The start script chooses a collector itself and Java refuses two: take that one back first.
  String heap = "-XX:-UseG1GC " + String.join(" ", JavaOptions.OF_SERVERS);
  String awaitedRealm = "master";

  /**
   * @param folder gets a Keycloak of its own, found again by the next start
   */
  public KeycloakSetup(Path folder, Database database) {
    this.folder = folder.toAbsolutePath();
    this.database = database;
    this.log = this.folder.resolve("keycloak.log");
    environment("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    // Ten megabytes otherwise, for every request.
    environment("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "64M");
  }

  /** The unpacked distribution to take; by default the one of the build. */
  public KeycloakSetup template(Path home) {
    template = home;
    return this;
  }

  /** Free ports are taken for what is not set. */
  public KeycloakSetup ports(Ports ports) {
    port = ports.keycloak().number();
    managementPort = ports.keycloakManagement().number();
    return this;
  }

  /** A jar for {@code providers/}. */
  public KeycloakSetup provider(Path jar) {
    providers.add(jar);
    return this;
  }

  /** A realm file to import unless the realm exists; {@code ${NAME}} takes the environment's. */
  public KeycloakSetup realm(Path file) {
    realms.add(file);
    return this;
  }

  /** One more command line option, such as {@code --features=…}. */
  public KeycloakSetup option(String option) {
    options.add(option);
    return this;
  }

  public KeycloakSetup environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public KeycloakSetup log(Path file) {
    log = file.toAbsolutePath();
    return this;
  }

  /** JVM options for the heap, in place of those that make a start cheap. */
  public KeycloakSetup heap(String jvmOptions) {
    heap = jvmOptions;
    return this;
  }

  /** Ready means that this realm answers. */
  public KeycloakSetup readyWith(String realm) {
    awaitedRealm = realm;
    return this;
  }

  /** Returns at once; {@link KeycloakServer#awaitReady()} waits. */
  public KeycloakServer launch() {
    return KeycloakServer.launch(this);
  }

  /** Launches and waits; nothing is left behind when it fails. */
  public KeycloakServer start() {
    KeycloakServer server = launch();
    try {
      server.awaitReady();
      return server;
    } catch (StackException e) {
      server.close();
      throw e;
    }
  }
}
