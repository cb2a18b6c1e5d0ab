package app.roster.benchmarks.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** A few callers who work at the same time. */
public final class Crew {

  private final int size;

  public Crew(int size) {
    this.size = size;
  }

  /** Does the work for 0 to {@code times - 1}; fails when one of them fails. */
  public void each(int times, IntConsumer work) {
    ExecutorService callers = Executors.newFixedThreadPool(size);
    try {
      List<Callable<Void>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        calls.add(
            () -> {
              work.accept(number);
              return null;
            });
      }
      for (Future<Void> done : callers.invokeAll(calls)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      callers.shutdownNow();
    }
  }
}
