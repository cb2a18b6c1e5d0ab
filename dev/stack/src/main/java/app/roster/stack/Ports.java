package app.roster.stack;

import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The ports one stack listens on, all on the loopback address. */
public record Ports(
    Port app,
    Port keycloak,
    Port mailPage,
    Port smtp,
    Port database,
    Port keycloakManagement,
    Port appManagement) {

  private static final String PREFIX = "roster.port.";

  /**
   * The ports of the demo, 8180 to 8186, each changed by a property {@code roster.port.app}, {@code
   * .keycloak}, {@code .mail}, {@code .smtp}, {@code .database}, {@code .keycloak-management},
   * {@code .app-management}.
   */
  public static Ports from(Properties properties) {
    return new Ports(
        port(properties, "Roster", "app", 8180),
        port(properties, "Keycloak", "keycloak", 8181),
        port(properties, "mail page", "mail", 8182),
        port(properties, "mail server", "smtp", 8183),
        port(properties, "PostgreSQL", "database", 8184),
        port(properties, "Keycloak management", "keycloak-management", 8185),
        port(properties, "WildFly management", "app-management", 8186));
  }

  /** Ports nobody uses now, for tests that run beside the demo and beside each other. */
  public static Ports free() {
    Set<Integer> numbers = new HashSet<>();
    Properties properties = new Properties();
    for (String name : NAMES) {
      properties.setProperty(PREFIX + name, String.valueOf(another(numbers)));
    }
    return from(properties);
  }

  private static final List<String> NAMES =
      List.of(
          "app", "keycloak", "mail", "smtp", "database", "keycloak-management", "app-management");

  public List<Port> all() {
    return List.of(app, keycloak, mailPage, smtp, database, keycloakManagement, appManagement);
  }

  /**
   * @throws StackException naming the first port that is taken and the property that changes it
   */
  public void requireFree() {
    all().forEach(Port::requireFree);
  }

  private static int another(Set<Integer> numbers) {
    int number = Port.anyFree();
    while (!numbers.add(number)) {
      number = Port.anyFree();
    }
    return number;
  }

  private static Port port(Properties properties, String use, String name, int usual) {
    String property = PREFIX + name;
    String text = properties.getProperty(property, String.valueOf(usual));
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
      throw new StackException("-D%s=%s is not a port (1 to 65535).".formatted(property, text));
    }
    return new Port(use, property, Integer.parseInt(text));
  }
}
