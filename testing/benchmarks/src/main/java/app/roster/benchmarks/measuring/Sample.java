package app.roster.benchmarks.measuring;

import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Durations of many calls of one kind; several threads may add. */
public final class Sample {

  private final Queue<Long> calls = new ConcurrentLinkedQueue<>();
  private final AtomicLong wall = new AtomicLong();

  /** Measures one call. */
  public void time(Runnable call) {
    long start = System.nanoTime();
    call.run();
    calls.add(System.nanoTime() - start);
  }

  /** Measures the wall time of a block of calls. */
  public void block(Runnable calls) {
    long start = System.nanoTime();
    calls.run();
    wall.addAndGet(System.nanoTime() - start);
  }

  public int count() {
    return calls.size();
  }

  /** Calls per second over all blocks. */
  public double perSecond() {
    return calls.size() / (wall.get() / 1e9);
  }

  /**
   * Milliseconds that this share of the calls does not exceed.
   *
   * @param share 0.5 for the median, 0.95 for p95
   */
  public double percentile(double share) {
    long[] sorted = calls.stream().mapToLong(Long::longValue).sorted().toArray();
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1e6;
  }

  /** The mean in milliseconds. */
  public double mean() {
    return Arrays.stream(calls.stream().mapToLong(Long::longValue).toArray())
            .average()
            .orElseThrow()
        / 1e6;
  }

  /** Half of the calls took no longer. */
  public Duration median() {
    return Duration.ofNanos((long) (percentile(0.5) * 1e6));
  }
}
