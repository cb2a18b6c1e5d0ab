package app.roster.dev;

import app.roster.stack.Ports;
import app.roster.stack.SourceTree;
import app.roster.stack.Stack;
import app.roster.stack.StackException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/**
 * The README's first command: starts the whole system with a demo and stops it at Ctrl-C.
 *
 * <p>System properties: {@code roster.port.*} (see {@link Ports#from}), {@code roster.data} (folder
 * to keep data in, {@code .data} by default), {@code roster.keycloak.home} (folder for Keycloak's
 * programs and what it builds of them), {@code roster.reset=true} (begin anew).
 */
public final class Launcher {

  private final Console console;
  private final Properties properties;
  private volatile boolean stopping;

  private Launcher(Console console, Properties properties) {
    this.console = console;
    this.properties = properties;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Console console = new Console(System.out, Clock.systemDefaultZone());
    Launcher launcher = new Launcher(console, System.getProperties());
    if (!launcher.run() && !launcher.stopping) {
      System.exit(1);
    }
    // Ctrl-C ends the program; the hook stops the servers, and this thread must not end before.
    new CountDownLatch(1).await();
  }

  private boolean run() {
    try {
      Ports ports = Ports.from(properties);
      // Before the data are touched: they may be those of a demo that runs.
      ports.requireFree();
      DataFolder data = data();
      Stack stack =
          DemoStack.in(data.path(), ports)
              .keycloakIn(folder("roster.keycloak.home", "dev/launcher/target/keycloak"))
              .keepingData()
              .progress(console::step)
              .prepare();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
      stack.start();
      new Demo(stack, data, console, Clock.systemUTC()).fill();
      console.ready(ports, data.path());
      // The build that ran in this process is over: give its memory back.
      System.gc();
      return true;
    } catch (StackException e) {
      if (!stopping) {
        console.failed(e.getMessage());
      }
      return false;
    } catch (RuntimeException e) {
      // Whoever presses Ctrl-C while servers start does not want to read that something broke.
      if (!stopping) {
        throw e;
      }
      return false;
    }
  }

  private DataFolder data() {
    DataFolder data = new DataFolder(folder("roster.data", ".data"));
    if (Boolean.parseBoolean(properties.getProperty("roster.reset"))) {
      console.step("Deleting the data of earlier runs");
      data.reset();
    }
    return data;
  }

  private Path folder(String property, String usual) {
    String chosen = properties.getProperty(property);
    return chosen == null ? SourceTree.root().resolve(usual) : Path.of(chosen).toAbsolutePath();
  }

  private void stop(Stack stack) {
    stopping = true;
    console.stopping();
    stack.close();
    console.stopped();
  }
}
