package app.roster.keycloak.transaction;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Workers on one server that do pieces of the same work side by side. There are never more than a
 * number of them however often they are called, and one alone while people need the machine.
 */
public final class Crew {

  private final Executor pool;
  private final int most;
  private final BooleanSupplier busy;
  private final BooleanSupplier piece;

  private int working;
  private long calls;
  private boolean dismissed;

  /**
   * @param pool where they work
   * @param most how many may work at the same time
   * @param busy whether all but one of them are to step back
   * @param piece does one piece of work, and answers whether there was one
   */
  public Crew(Executor pool, int most, BooleanSupplier busy, BooleanSupplier piece) {
    this.pool = pool;
    this.most = most;
    this.busy = busy;
    this.piece = piece;
  }

  /** There is something to do: somebody begins, or looks once more before leaving. */
  public void call() {
    hear();
    help();
  }

  /** There is more to do than those at work can do at once. */
  public void help() {
    if (!joins()) {
      return;
    }
    boolean begun = false;
    try {
      pool.execute(this::work);
      begun = true;
    } finally {
      if (!begun) {
        leave();
      }
    }
  }

  /**
   * Nobody begins any more, and those at work leave after the piece they have in hand.
   *
   * @param patience how long to wait for them
   */
  public synchronized void dismiss(Duration patience) {
    dismissed = true;
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toNanos();
    while (working > 0 && left > 0) {
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        return;
      }
      left = end - System.nanoTime();
    }
  }

  private void work() {
    boolean left = false;
    try {
      while (!left) {
        long heard = heard();
        left = piece.getAsBoolean() ? stepsBack() : leaves(heard);
      }
    } finally {
      if (!left) {
        leave();
      }
    }
  }

  private synchronized void hear() {
    calls++;
  }

  private synchronized long heard() {
    return calls;
  }

  private synchronized boolean joins() {
    if (dismissed || working == most || working > 0 && busy.getAsBoolean()) {
      return false;
    }
    working++;
    return true;
  }

  private synchronized boolean stepsBack() {
    boolean back = dismissed || working > 1 && busy.getAsBoolean();
    if (back) {
      leave();
    }
    return back;
  }

  /** Whoever was called meanwhile may have looked too early. */
  private synchronized boolean leaves(long heard) {
    boolean leaves = dismissed || calls == heard;
    if (leaves) {
      leave();
    }
    return leaves;
  }

  private synchronized void leave() {
    working--;
    notifyAll();
  }
}
