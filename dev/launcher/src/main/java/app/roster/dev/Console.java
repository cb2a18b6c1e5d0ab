package app.roster.dev;

import app.roster.stack.Ports;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a person in front of the terminal reads. */
final class Console {

  private final PrintStream out;
  private final Clock clock;
  private final Instant start;

  Console(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.start = clock.instant();
  }

  /** One line with the seconds since the start. */
  void step(String text) {
    out.printf("  %3d s  %s%n", seconds(), text);
  }

  void ready(Ports ports, Path data) {
    out.printf(
        """

        Roster is ready after %d s. Everything runs on this machine only.

          Roster     http://localhost:%d/roster/
          Mails      http://localhost:%d/
          Keycloak   http://localhost:%d/admin/        admin / admin

          Sign in with the password %s as
            dana.whitfield@example.org    Pro of Northwind Coaching
            ingrid.solberg@example.org    Pro of Harbor Clinic
            amara.okafor@example.org      client of Northwind Coaching
            elif.yilmaz@example.org       client of both

        Data and logs are in %s; Ctrl-C stops everything; -Droster.reset=true begins anew.
        """,
        seconds(),
        ports.app().number(),
        ports.mailPage().number(),
        ports.keycloak().number(),
        DemoPerson.PASSWORD,
        data);
  }

  void failed(String message) {
    out.printf("%n%s%n", message);
  }

  void stopping() {
    out.printf("%nStopping%n");
  }

  void stopped() {
    out.printf("Roster has stopped.%n");
  }

  private long seconds() {
    return Duration.between(start, clock.instant()).toSeconds();
  }
}
