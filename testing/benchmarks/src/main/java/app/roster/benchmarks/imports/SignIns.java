package app.roster.benchmarks.imports;

import app.roster.benchmarks.measuring.Sample;
import app.roster.keycloak.story.Practice;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * People who sign in with their password, four a second, whether or not those before them have been
 * answered.
 */
final class SignIns {

  private static final int PEOPLE = 20;
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Practice practice;
  private final List<String> people;
  private final AtomicInteger next = new AtomicInteger();

  SignIns(Practice practice) {
    this.practice = practice;
    this.people =
        IntStream.range(0, PEOPLE).mapToObj(number -> "door" + number + "@example.org").toList();
    people.forEach(email -> practice.account(email, "Dora", "Door"));
  }

  /** How long they wait while this is done. */
  Sample during(Runnable work) {
    Sample sample = new Sample();
    Queue<CompletableFuture<Void>> answers = new ConcurrentLinkedQueue<>();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    ExecutorService browsers = Executors.newCachedThreadPool();
    try {
      clock.scheduleAtFixedRate(
          () -> answers.add(CompletableFuture.runAsync(() -> sample.time(this::signIn), browsers)),
          0,
          PAUSE.toMillis(),
          TimeUnit.MILLISECONDS);
      work.run();
    } finally {
      clock.shutdownNow();
      browsers.shutdown();
    }
    // Fails if one of them could not sign in.
    answers.forEach(CompletableFuture::join);
    return sample;
  }

  /** How long so many wait when nothing else goes on. */
  Sample undisturbed(int count) {
    return during(
        () ->
            CompletableFuture.runAsync(
                    () -> {},
                    CompletableFuture.delayedExecutor(
                        count * PAUSE.toMillis(), TimeUnit.MILLISECONDS))
                .join());
  }

  private void signIn() {
    practice.token(people.get(next.getAndIncrement() % PEOPLE));
  }
}
