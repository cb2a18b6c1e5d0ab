package app.roster.keycloak.changes;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes who waits for changes on this node the moment one commits here. Only a courtesy: changes of
 * other nodes are found by looking, so nothing depends on it.
 */
public final class ChangeSignal {

  /** The one of this server; a change of any realm wakes all, who then look for themselves. */
  public static final ChangeSignal LOCAL = new ChangeSignal();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private long count;

  ChangeSignal() {}

  /** Something has been committed. */
  void raise() {
    lock.lock();
    try {
      count++;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often it was raised, to be given to {@link #await}. */
  public long seen() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns when the signal was raised since {@code seen}, or after the pause.
   *
   * @throws InterruptedException if the server stops
   */
  public void await(long seen, Duration pause) throws InterruptedException {
    lock.lock();
    try {
      long left = pause.toNanos();
      while (count == seen && left > 0) {
        left = raised.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
