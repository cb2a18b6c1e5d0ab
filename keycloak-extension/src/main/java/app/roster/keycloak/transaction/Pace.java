package app.roster.keycloak.transaction;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Lets work in the background step back while this server keeps the machine busy, so that those who
 * wait for an answer get the processors: after each piece it then rests ten times as long as the
 * piece took. It never rests on a machine that has time to spare, nor on one that others keep busy:
 * there it would only fall behind.
 */
public final class Pace {

  /**
   * Share of all processors in use by anybody, 0 to 1, from which on the machine counts as busy.
   */
  private static final double BUSY = 0.8;

  /** Share of them in use by this server, from which on it counts as the one who keeps it busy. */
  private static final double OURS = 0.4;

  /**
   * The system counts in hundredths of a second since it was last asked, so whoever asks too often
   * is told of next to nothing.
   */
  private static final long READING = TimeUnit.MILLISECONDS.toNanos(200);

  private static final int RESTS = 10;
  private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(500);

  private final DoubleSupplier machine;
  private final DoubleSupplier server;
  private final LongSupplier time;
  private long read;
  private boolean busy;

  public Pace() {
    this(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class));
  }

  private Pace(OperatingSystemMXBean system) {
    this(system::getCpuLoad, system::getProcessCpuLoad, System::nanoTime);
  }

  /**
   * @param machine share of all processors in use, 0 to 1, or negative if nobody knows
   * @param server share of them that this server uses
   * @param time in nanoseconds, from any moment on
   */
  Pace(DoubleSupplier machine, DoubleSupplier server, LongSupplier time) {
    this.machine = machine;
    this.server = server;
    this.time = time;
    this.read = time.getAsLong() - READING;
  }

  /** Does one piece of work, and rests if need be. */
  public void work(Runnable piece) {
    long start = System.nanoTime();
    piece.run();
    if (busy()) {
      rest(Math.min(RESTS * (System.nanoTime() - start), LONGEST_REST));
    }
  }

  /** Whether this server keeps the machine busy, as of a moment ago. */
  public synchronized boolean busy() {
    long now = time.getAsLong();
    if (now - read >= READING) {
      read = now;
      busy = machine.getAsDouble() >= BUSY && server.getAsDouble() >= OURS;
    }
    return busy;
  }

  private static void rest(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
