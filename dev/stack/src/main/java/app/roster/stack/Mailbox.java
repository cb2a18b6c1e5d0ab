package app.roster.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** All mails caught so far; lets a caller wait for one. */
final class Mailbox {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrival = lock.newCondition();
  private final List<Mail> mails = new ArrayList<>();
  private long lastId;

  interface Letter {
    Mail withId(long id);
  }

  void deliver(Letter letter) {
    lock.lock();
    try {
      lastId++;
      mails.add(letter.withId(lastId));
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Oldest first. */
  List<Mail> all() {
    lock.lock();
    try {
      return List.copyOf(mails);
    } finally {
      lock.unlock();
    }
  }

  void clear() {
    lock.lock();
    try {
      mails.clear();
    } finally {
      lock.unlock();
    }
  }

  /** The newest mail that is wanted, waiting for it if there is none yet; empty at the limit. */
  Optional<Mail> await(Predicate<Mail> wanted, Duration limit) {
    lock.lock();
    try {
      long left = limit.toNanos();
      Optional<Mail> found = newest(wanted);
      while (found.isEmpty() && left > 0) {
        left = arrival.awaitNanos(left);
        found = newest(wanted);
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for a mail", e);
    } finally {
      lock.unlock();
    }
  }

  private Optional<Mail> newest(Predicate<Mail> wanted) {
    return mails.stream().filter(wanted).reduce((older, newer) -> newer);
  }
}
