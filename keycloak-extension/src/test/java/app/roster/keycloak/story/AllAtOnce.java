package app.roster.keycloak.story;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for several things, all starting at the same moment. */
public final class AllAtOnce {

  private AllAtOnce() {}

  /** The answers, in the order of the things. */
  public static <T, R> List<R> of(List<T> things, Function<T, R> work) {
    CyclicBarrier start = new CyclicBarrier(things.size());
    ExecutorService pool = Executors.newFixedThreadPool(things.size());
    try {
      List<Callable<R>> calls =
          things.stream()
              .map(
                  thing ->
                      (Callable<R>)
                          () -> {
                            start.await();
                            return work.apply(thing);
                          })
              .toList();
      return pool.invokeAll(calls).stream().map(AllAtOnce::answer).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }

  private static <R> R answer(Future<R> done) {
    try {
      return done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
