package app.roster.keycloak.provisioning.password;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Lets people who wait at the door go before imports: while this server hashes a password for one
 * of them, workers do not begin another hash. A stream of people that never ends slows an import
 * down but does not stop it.
 */
public final class Courtesy {

  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

  private final long longestNanos;
  private int people;

  Courtesy() {
    this(LONGEST_WAIT);
  }

  /**
   * @param longest how long a worker stands back before a single hash
   */
  Courtesy(Duration longest) {
    this.longestNanos = longest.toNanos();
  }

  /** Does something for a person who waits for it. */
  <T> T serve(Supplier<T> service) {
    enter();
    try {
      return service.get();
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    people++;
  }

  private synchronized void leave() {
    people--;
    notifyAll();
  }

  /** Returns when nobody is being served, or after the longest wait. */
  public synchronized void giveWay() {
    long end = System.nanoTime() + longestNanos;
    long left = longestNanos;
    while (people > 0 && left > 0) {
      try {
        // A millisecond more, since zero would mean for ever.
        wait(Duration.ofNanos(left).toMillis() + 1);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
      left = end - System.nanoTime();
    }
  }
}
