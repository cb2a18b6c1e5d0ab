package app.roster.testing;

import app.roster.dev.AnotherNode;
import app.roster.dev.DemoOrganizations;
import app.roster.dev.DemoPeople;
import app.roster.dev.DemoStack;
import app.roster.stack.MailCatcher;
import app.roster.stack.Ports;
import app.roster.stack.SourceTree;
import app.roster.stack.Stack;
import app.roster.stack.Traces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All servers on free ports, with the demo's organizations and people but no measured values. */
public final class RosterStack implements AutoCloseable {

  private final Stack stack;
  private static final Path FOLDER = SourceTree.root().resolve("testing/e2e/target/stack");
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  /** What lies there belongs to the browser of the person, or to the test. */
  private static final Pattern OF_THE_BROWSER = Pattern.compile("/[^/]*(playwright|junit)[^/]*/");

  private final Ports ports;

  private RosterStack(Stack stack, Ports ports) {
    this.stack = stack;
    this.ports = ports;
  }

  static RosterStack start() {
    Ports ports = Ports.free();
    Stack stack = DemoStack.in(FOLDER, ports).keycloakIn(FOLDER.resolve("keycloak-home")).prepare();
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

  /** One more node of the application; whoever asks for it ends it. */
  public AnotherNode anotherNode() {
    return AnotherNode.start(stack, FOLDER);
  }

  /** What our servers mailed. */
  public MailCatcher mails() {
    return stack.mails();
  }

  /**
   * Every place in which a server keeps one of these: tables of both databases, files of all
   * servers with what the databases have deleted, logs, mails.
   *
   * @param since when the first server may have learned of them
   */
  public Set<String> places(Traces secrets, Instant since) {
    Set<String> places = new TreeSet<>();
    for (String name : List.of("keycloak", "roster")) {
      secrets.inTables(stack.database().database(name)).forEach(t -> places.add(name + ": " + t));
    }
    secrets.inFiles(FOLDER, since).forEach(file -> places.add(file.toString()));
    secrets.inFiles(TEMPORARY, since).stream()
        .map(Path::toString)
        .filter(file -> !OF_THE_BROWSER.matcher(file).find())
        .forEach(places::add);
    stack.mails().mails().stream()
        .filter(mail -> secrets.areIn(mail.text()))
        .forEach(mail -> places.add("mail " + mail.id()));
    return places;
  }

  @Override
  public void close() {
    stack.close();
  }
}
