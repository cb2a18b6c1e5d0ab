package app.roster.keycloak.mail;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the mail job of this node one run at a time. Hundreds of mails queued at once would
 * otherwise start as many runs, which all reach for the same mails, and leave no processor to those
 * who sign in meanwhile.
 */
final class MailRuns {

  private static final AtomicInteger WANTED = new AtomicInteger();

  private MailRuns() {}

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
