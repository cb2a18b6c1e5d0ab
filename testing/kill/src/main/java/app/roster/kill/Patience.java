package app.roster.kill;

import app.roster.keycloak.ground.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What a client does whose server is away: the same once more, for a while. */
final class Patience {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Patience() {}

  /**
   * Asks until the server answers as wished.
   *
   * @throws AssertionError with its last word, when it does not come to its senses
   */
  static Answer answer(Supplier<Answer> call) {
    Instant limit = Instant.now().plus(LIMIT);
    while (true) {
      String word;
      try {
        Answer answer = call.get();
        if (answer.status() / 100 == 2) {
          return answer;
        }
        word = answer.toString();
      } catch (UncheckedIOException | AssertionError away) {
        // The second when there is not even a token to ask with.
        word = away.toString();
      }
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("still " + word);
      }
      pause(PAUSE);
    }
  }

  static void pause(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    long left = duration.toNanos();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = end - System.nanoTime();
    }
  }
}
