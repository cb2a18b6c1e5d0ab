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
 * to keep data in, {@code .data} by default), {@code roster.reset=true} (begin anew).
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
    if (!new Launcher(console, System.getProperties()).run()) {
      System.exit(1);
    }
    // Ctrl-C ends the program; the hook stops the servers.
    new CountDownLatch(1).await();
  }

  private boolean run() {
    try {
      DataFolder data = data();
      Ports ports = Ports.from(properties);
      ports.requireFree();
      Stack stack =
          DemoStack.in(data.path(), ports)
              .keycloakIn(SourceTree.root().resolve("dev/launcher/target/keycloak"))
              .keepingData()
              .progress(console::step)
              .prepare();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
      stack.start();
      new Demo(stack, data, console, Clock.systemUTC()).fill();
      console.ready(ports);
      // The build that ran in this process is over: give its memory back.
      System.gc();
      return true;
    } catch (StackException e) {
      // Whoever presses Ctrl-C while servers start does not want to read that they did not.
      if (!stopping) {
        console.failed(e.getMessage());
      }
      return false;
    }
  }

  private DataFolder data() {
    String folder = properties.getProperty("roster.data");
    DataFolder data =
        new DataFolder(
            folder == null ? SourceTree.root().resolve(".data") : Path.of(folder).toAbsolutePath());
    if (Boolean.parseBoolean(properties.getProperty("roster.reset"))) {
      console.step("Deleting the data of earlier runs");
      data.reset();
    }
    return data;
  }

  private void stop(Stack stack) {
    stopping = true;
    stack.close();
    console.stopped();
  }
}
