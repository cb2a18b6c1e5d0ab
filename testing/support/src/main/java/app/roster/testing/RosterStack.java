package app.roster.testing;

import app.roster.dev.DemoOrganizations;
import app.roster.dev.DemoPeople;
import app.roster.dev.DemoStack;
import app.roster.stack.MailCatcher;
import app.roster.stack.Ports;
import app.roster.stack.SourceTree;
import app.roster.stack.Stack;
import java.nio.file.Path;
import java.time.Clock;

/** All servers on free ports, with the demo's organizations and people but no measured values. */
public final class RosterStack implements AutoCloseable {

  private final Stack stack;
  private final Ports ports;

  private RosterStack(Stack stack, Ports ports) {
    this.stack = stack;
    this.ports = ports;
  }

  static RosterStack start() {
    Ports ports = Ports.free();
    Path folder = SourceTree.root().resolve("testing/e2e/target/stack");
    Stack stack = DemoStack.in(folder, ports).keycloakIn(folder.resolve("keycloak-home")).prepare();
    try {
      stack.start();
      DemoPeople.create(stack, Clock.systemUTC());
      DemoPeople.await(stack, Clock.systemUTC());
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
    return new RosterStack(stack, ports);
  }

  /** Address of a page of the application. */
  public String page(String path) {
    return DemoStack.appUrl(ports) + path;
  }

  /** The demo's organizations, for whoever administrates the realm. */
  public DemoOrganizations organizations() {
    return DemoOrganizations.of(stack, Clock.systemUTC());
  }

  /** What our servers mailed. */
  public MailCatcher mails() {
    return stack.mails();
  }

  @Override
  public void close() {
    stack.close();
  }
}
