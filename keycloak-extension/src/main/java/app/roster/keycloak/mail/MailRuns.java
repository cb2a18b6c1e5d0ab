package app.roster.keycloak.mail;

import app.roster.keycloak.transaction.Shielded;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Runs the mail job of this node one run at a time. Hundreds of mails queued at once would
 * otherwise start as many runs, which all reach for the same mails, and leave no processor to those
 * who sign in meanwhile.
 */
public final class MailRuns {

  private static final AtomicInteger WANTED = new AtomicInteger();

  private MailRuns() {}

  /** Sends what is due, on a thread for mails: whoever calls waits for nothing. */
  public static void start(KeycloakSessionFactory factory, Clock clock) {
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(ExecutorsProvider.class)
          .getExecutor("roster-mail")
          .execute(() -> run(new Shielded("roster-mail", new MailJob(factory, clock))));
    }
  }

  /** Runs the job, or lets the run under way be followed by another one. */
  static void run(Runnable job) {
    if (WANTED.getAndIncrement() > 0) {
      return;
    }
    boolean ended = false;
    try {
      do {
        int seen = WANTED.get();
        job.run();
        ended = WANTED.compareAndSet(seen, 0);
      } while (!ended);
    } finally {
      if (!ended) {
        WANTED.set(0);
      }
    }
  }
}
