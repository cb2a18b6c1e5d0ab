package app.roster.keycloak.mail;

import app.roster.keycloak.transaction.Crew;
import app.roster.keycloak.transaction.Pace;
import app.roster.keycloak.transaction.Shielded;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Sends the mails of this node, a few at a time: nearly all the time a mail takes it waits for the
 * mail server. Hundreds queued at once still find no more than those few at work, and one alone
 * while people need the processors.
 */
public final class MailRuns {

  /** As many threads as Keycloak has for one kind of task unless it is told otherwise. */
  private static final int AT_ONCE = 4;

  /** Most mails are with the mail server for less; the others come again with their lease. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  /** Those of this server; there are none before it has started and after it was stopped. */
  private static volatile MailRuns local;

  private final MailJob job;
  private final Crew crew;

  private MailRuns(Executor pool, KeycloakSessionFactory factory, Clock clock) {
    Pace pace = new Pace();
    this.job = new MailJob(factory, clock, pace, this::help);
    this.crew =
        new Crew(
            task -> pool.execute(new Shielded("roster-mail", task)),
            AT_ONCE,
            pace::busy,
            job::sendNext);
  }

  /** From now on mails are sent. */
  public static void open(KeycloakSessionFactory factory, Clock clock) {
    try (KeycloakSession session = factory.create()) {
      Executor pool = session.getProvider(ExecutorsProvider.class).getExecutor("roster-mail");
      local = new MailRuns(pool, factory, clock);
    }
  }

  /** Sends what is due, on threads for mails: whoever calls waits for nothing. */
  public static void start() {
    MailRuns runs = local;
    if (runs != null) {
      runs.crew.call();
    }
  }

  /** Lets the mails leave that are with the mail server, and gives back all others. */
  public static void close() {
    MailRuns runs = local;
    local = null;
    if (runs != null) {
      runs.crew.dismiss(LAST_WORDS);
      // Without a database the lease gives them back; the server must go on with its end.
      new Shielded("roster-mail", runs.job::giveBack).run();
    }
  }

  private void help() {
    crew.help();
  }
}
