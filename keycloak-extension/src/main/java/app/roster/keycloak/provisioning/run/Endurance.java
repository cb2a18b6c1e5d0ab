package app.roster.keycloak.provisioning.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Goes on with work whose failures pass, such as a database that is away for a while: the same once
 * more, ever less often. What has failed for too long without any success in between is given up.
 */
final class Endurance {

  private static final Logger LOG = Logger.getLogger(Endurance.class);

  private static final Duration FIRST_REST = Duration.ofMillis(250);
  private static final Duration LONGEST_REST = Duration.ofSeconds(8);

  private final String name;
  private final Duration longest;
  private final BooleanSupplier stopping;
  private Duration rest = FIRST_REST;
  private long firstFailure;
  private boolean failing;

  /**
   * @param name of the work, for the log
   * @param longest how long it may fail
   * @param stopping ends a rest, and the work, when it becomes true
   */
  Endurance(String name, Duration longest, BooleanSupplier stopping) {
    this.name = name;
    this.longest = longest;
    this.stopping = stopping;
  }

  /** Does one piece after the other until one says that there is no more. */
  void work(BooleanSupplier piece) {
    boolean more = true;
    while (more && !stopping.getAsBoolean()) {
      more = attempt(piece);
    }
  }

  private boolean attempt(BooleanSupplier piece) {
    try {
      boolean more = piece.getAsBoolean();
      failing = false;
      return more;
    } catch (RuntimeException failure) {
      // A lost connection has many faces: those of the driver, of Hibernate, of the transaction
      // manager and of Keycloak.
      return outlive(failure);
    }
  }

  private boolean outlive(RuntimeException failure) {
    if (!failing) {
      failing = true;
      firstFailure = System.nanoTime();
      rest = FIRST_REST;
    }
    if (System.nanoTime() - firstFailure > longest.toNanos()) {
      LOG.errorf("%s is given up, having failed for %s (%s)", name, longest, kind(failure));
      return false;
    }
    LOG.warnf("%s failed and will go on (%s)", name, kind(failure));
    rest();
    return true;
  }

  // Messages of the database may quote rows.
  private static String kind(RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getName();
  }

  private void rest() {
    long end = System.nanoTime() + rest.toNanos();
    while (!stopping.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(FIRST_REST.toNanos());
    }
    rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
  }
}
