package app.roster.stack;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a {@link Stack} is made of. Usage:
 *
 * <pre>{@code
 * Stack stack =
 *     new StackSetup(Path.of("target/stack"), Ports.free(), Path.of("roster.ear"))
 *         .keycloak(keycloak -> keycloak.provider(extension).realm(realmFile))
 *         .app(app -> app.property("roster.keycloak.realm", "roster"))
 *         .start();
 * }</pre>
 */
public final class StackSetup {

  final Path folder;
  final Ports ports;
  final Path deployment;
  Path keycloakFolder;
  Consumer<KeycloakSetup> keycloak = setup -> {};
  Consumer<WildFlySetup> app = setup -> {};
  Consumer<String> progress = line -> {};
  Function<Path, PostgreSql> database;

  /**
   * @param folder data, logs and server copies of this stack
   * @param deployment the archive for WildFly
   */
  public StackSetup(Path folder, Ports ports, Path deployment) {
    this.folder = folder.toAbsolutePath();
    this.keycloakFolder = this.folder.resolve("keycloak");
    this.ports = ports;
    this.deployment = deployment;
    this.database = data -> PostgreSql.forgetting(data, ports.database().number());
  }

  /** Databases survive the end; by default a stack begins empty. */
  public StackSetup keepingData() {
    database = data -> PostgreSql.keeping(data, ports.database().number());
    return this;
  }

  /**
   * Another place for this stack's Keycloak. It holds programs and their build state, no data, and
   * is worth keeping: making it anew takes half a minute.
   */
  public StackSetup keycloakIn(Path programs) {
    keycloakFolder = programs.toAbsolutePath();
    return this;
  }

  public StackSetup keycloak(Consumer<KeycloakSetup> more) {
    keycloak = keycloak.andThen(more);
    return this;
  }

  public StackSetup app(Consumer<WildFlySetup> more) {
    app = app.andThen(more);
    return this;
  }

  /** Told in a few words what happens next. */
  public StackSetup progress(Consumer<String> listener) {
    progress = listener;
    return this;
  }

  /** Returns when everything answers; stops everything when something fails. */
  public Stack start() {
    Stack stack = new Stack(this);
    try {
      stack.start();
      return stack;
    } catch (StackException e) {
      stack.close();
      throw e;
    }
  }

  /** Nothing runs yet, so that a caller can arrange {@link Stack#close()} before anything does. */
  public Stack prepare() {
    return new Stack(this);
  }
}
