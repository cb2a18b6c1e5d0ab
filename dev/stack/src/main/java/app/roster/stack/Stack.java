package app.roster.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * All servers together. Keycloak and WildFly start side by side; {@link #close()} stops whatever
 * has been started so far, also while others still start.
 */
public final class Stack implements Server {

  private final StackSetup setup;
  private final Running running = new Running();
  private MailCatcher mails;
  private PostgreSql database;
  private KeycloakServer keycloak;
  private WildFlyServer app;

  Stack(StackSetup setup) {
    this.setup = setup;
  }

  /**
   * Returns when everything answers.
   *
   * @throws StackException saying what failed, with the log to read; call {@link #close()} then
   */
  public void start() {
    setup.ports.requireFree();
    setup.progress.accept("Starting PostgreSQL and the mail catcher");
    database = running.start(() -> setup.database.apply(setup.folder.resolve("postgresql")));
    mails = running.start(this::mailCatcher);
    setup.progress.accept("Starting Keycloak and WildFly");
    keycloak = running.start(() -> keycloakSetup().launch());
    app = running.start(() -> appSetup().launch());
    awaitBoth();
  }

  public MailCatcher mails() {
    return mails;
  }

  public PostgreSql database() {
    return database;
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  public WildFlyServer app() {
    return app;
  }

  public Ports ports() {
    return setup.ports;
  }

  @Override
  public void close() {
    running.close();
  }

  private MailCatcher mailCatcher() {
    return MailCatcher.start(setup.ports.smtp().number(), setup.ports.mailPage().number());
  }

  private KeycloakSetup keycloakSetup() {
    KeycloakSetup keycloakSetup =
        new KeycloakSetup(setup.keycloakFolder, database.database("keycloak"))
            .ports(setup.ports)
            .log(log("keycloak"));
    setup.keycloak.accept(keycloakSetup);
    return keycloakSetup;
  }

  private WildFlySetup appSetup() {
    WildFlySetup appSetup =
        new WildFlySetup(setup.folder.resolve("wildfly"), setup.deployment)
            .ports(setup.ports)
            .database(database.application(), database.database("roster"))
            .log(log("wildfly"));
    setup.app.accept(appSetup);
    return appSetup;
  }

  private Path log(String server) {
    return setup.folder.resolve("logs").resolve(server + ".log");
  }

  private void awaitBoth() {
    List<CompletableFuture<Void>> both =
        List.of(ready("Keycloak", keycloak::awaitReady), ready("WildFly", app::awaitReady));
    try {
      // The first failure ends the wait: nobody needs the other server then.
      CompletableFuture<Void> all = CompletableFuture.allOf(both.toArray(CompletableFuture[]::new));
      both.forEach(one -> one.whenComplete((done, failure) -> fail(all, failure)));
      all.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackException known
          ? known
          : new StackException("A server did not start: " + e.getCause(), e);
    }
  }

  private CompletableFuture<Void> ready(String name, Runnable wait) {
    return CompletableFuture.runAsync(wait)
        .thenRun(() -> setup.progress.accept(name + " is ready"));
  }

  private static void fail(CompletableFuture<Void> all, Throwable failure) {
    if (failure != null) {
      all.completeExceptionally(failure);
    }
  }
}
