package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunningTest {

  private final List<String> stopped = new CopyOnWriteArrayList<>();
  private final Running running = new Running();

  private Server server(String name) {
    return () -> stopped.add(name);
  }

  @Test
  void what_started_last_stops_first() {
    running.start(() -> server("database"));
    running.start(() -> server("server"));
    running.close();
    assertThat(stopped).containsExactly("server", "database");
  }

  @Test
  void closing_twice_stops_once() {
    running.start(() -> server("database"));
    running.close();
    running.close();
    assertThat(stopped).hasSize(1);
  }

  @Test
  void nothing_starts_after_the_end() {
    running.close();
    List<String> started = new CopyOnWriteArrayList<>();
    assertThatThrownBy(() -> running.start(() -> started(started, "latecomer")))
        .isInstanceOf(StackException.class);
    assertThat(started).isEmpty();
  }

  @Test
  void the_end_waits_for_what_is_just_being_started_and_stops_it() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    CompletableFuture<Void> start =
        CompletableFuture.runAsync(
            () ->
                running.start(
                    () -> {
                      begun.countDown();
                      await(closing);
                      return server("slow");
                    }));
    begun.await();
    Thread end = new Thread(running::close);
    end.start();
    // Blocked means: it waits for the start.
    while (end.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
    closing.countDown();
    end.join();
    assertThat(stopped).containsExactly("slow");
    start.join();
  }

  private Server started(List<String> names, String name) {
    names.add(name);
    return server(name);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
