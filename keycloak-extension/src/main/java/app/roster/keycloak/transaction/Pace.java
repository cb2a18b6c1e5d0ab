package app.roster.keycloak.transaction;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Lets work in the background step back while the machine is busy, so that those who wait for an
 * answer get the processors: after each piece it then rests three times as long as the piece took.
 * On a machine that is not busy it never rests.
 */
public final class Pace {

  /** Share of all processors in use, 0 to 1, from which on the machine counts as busy. */
  private static final double BUSY = 0.8;

  private static final int RESTS = 3;
  private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(1);

  private final DoubleSupplier load;

  public Pace() {
    this(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getCpuLoad);
  }

  /**
   * @param load share of all processors in use, 0 to 1, or negative if nobody knows
   */
  Pace(DoubleSupplier load) {
    this.load = load;
  }

  /** Does one piece of work, and rests if need be. */
  public void work(Runnable piece) {
    long start = System.nanoTime();
    piece.run();
    if (load.getAsDouble() >= BUSY) {
      rest(Math.min(RESTS * (System.nanoTime() - start), LONGEST_REST));
    }
  }

  private static void rest(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
