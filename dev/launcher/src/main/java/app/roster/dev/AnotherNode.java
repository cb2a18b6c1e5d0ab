package app.roster.dev;

import app.roster.stack.Ports;
import app.roster.stack.Stack;
import app.roster.stack.WildFlyServer;
import app.roster.stack.WildFlySetup;
import java.nio.file.Path;
import java.time.Clock;

/**
 * One more WildFly of a running stack: the same application, database and Keycloak, an address of
 * its own. Keycloak tells the first node alone when a session ends.
 */
public final class AnotherNode implements AutoCloseable {

  private static final String APP_CLIENT = "roster-app";

  private final WildFlyServer server;
  private final Ports ports;
  private final KeycloakAdmin admin;

  private AnotherNode(WildFlyServer server, Ports ports, KeycloakAdmin admin) {
    this.server = server;
    this.ports = ports;
    this.admin = admin;
  }

  /**
   * Returns when it answers.
   *
   * @param stack made by {@link DemoStack}, in this folder
   */
  public static AnotherNode start(Stack stack, Path folder) {
    Ports first = stack.ports();
    Ports free = Ports.free();
    Ports ports =
        new Ports(
            free.app(),
            first.keycloak(),
            first.mailPage(),
            first.smtp(),
            first.database(),
            first.keycloakManagement(),
            free.appManagement());
    KeycloakAdmin admin =
        new KeycloakAdmin(new KeycloakHttp(stack.keycloak().base()), Clock.systemUTC());
    admin.allowRedirect(APP_CLIENT, DemoStack.appUrl(ports) + "*");
    WildFlySetup setup =
        new WildFlySetup(folder.resolve("another-wildfly"), Artifacts.ofBuild().application())
            .ports(ports)
            .database(stack.database().application(), stack.database().database("roster"))
            .log(folder.resolve("logs/another-wildfly.log"));
    DemoStack.properties(setup, ports, Secrets.in(folder));
    return new AnotherNode(setup.start(), ports, admin);
  }

  /** Address of a page of the application on this node. */
  public String page(String path) {
    return DemoStack.appUrl(ports) + path;
  }

  /** Ends all sessions of somebody, as an identity admin does. */
  public void signOut(String email) {
    admin.signOut(email);
  }

  @Override
  public void close() {
    server.close();
  }
}
