package app.roster.dev;

import app.roster.stack.Stack;
import app.roster.stack.StackException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The invented people of the demo, in a realm that has nobody yet. */
public final class DemoPeople {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // The database does the waiting between two looks: no busy loop.
  private static final String KNOWN =
      """
      select count(distinct lower(email)), pg_sleep(0.25)
        from (select email from client union all select email from practitioner) people
       where lower(email) = any (?)
      """;

  private DemoPeople() {}

  /** Makes their accounts and memberships, as an identity admin would. */
  public static void create(Stack stack, Clock clock) {
    KeycloakAdmin admin = new KeycloakAdmin(new KeycloakHttp(stack.keycloak().base()), clock);
    // Side by side, since each account costs a password hash.
    Map<DemoPerson, String> accounts =
        DemoPerson.all().parallelStream()
            .collect(Collectors.toConcurrentMap(Function.identity(), admin::account));
    // Before they join: the application then hears both at once.
    new SignIns(stack.database().database("keycloak"), clock).add(accounts);
    Map<String, String> organizations = admin.organizations();
    for (DemoPerson person : DemoPerson.all()) {
      for (String alias : person.organizations()) {
        admin.join(organizations.get(alias), person.kind(), accounts.get(person));
      }
    }
  }

  /** Returns when the application knows everybody, which it learns from Keycloak by itself. */
  public static void await(Stack stack, Clock clock) {
    String[] emails = DemoPerson.all().stream().map(DemoPerson::email).toArray(String[]::new);
    Instant end = clock.instant().plus(PATIENCE);
    try (Connection connection = stack.database().database("roster").dataSource().getConnection();
        PreparedStatement known = connection.prepareStatement(KNOWN)) {
      Array wanted = connection.createArrayOf("text", emails);
      known.setArray(1, wanted);
      while (count(known) < emails.length) {
        if (clock.instant().isAfter(end)) {
          throw new StackException(
              "The application has not taken over the people within a minute; see wildfly.log");
        }
      }
    } catch (SQLException e) {
      throw new StackException("The people cannot be read: " + e.getMessage(), e);
    }
  }

  private static long count(PreparedStatement query) throws SQLException {
    try (ResultSet result = query.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
