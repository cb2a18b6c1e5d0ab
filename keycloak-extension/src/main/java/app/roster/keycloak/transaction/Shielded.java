package app.roster.keycloak.transaction;

import org.jboss.logging.Logger;

/**
 * A job whose failure is logged and ends there. Keycloak runs all timed work on one thread that
 * does not survive an exception, so ours must never leave.
 */
public final class Shielded implements Runnable {

  private static final Logger LOG = Logger.getLogger(Shielded.class);

  private final String name;
  private final Runnable job;

  public Shielded(String name, Runnable job) {
    this.name = name;
    this.job = job;
  }

  @Override
  public void run() {
    try {
      job.run();
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "%s failed and will be run again", name);
    }
  }
}
