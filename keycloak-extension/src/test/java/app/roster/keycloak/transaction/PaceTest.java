package app.roster.keycloak.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration PIECE = Duration.ofMillis(20);

  private final AtomicInteger pieces = new AtomicInteger();

  private Duration timeOf(Pace pace) {
    long start = System.nanoTime();
    pace.work(this::piece);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void piece() {
    long end = System.nanoTime() + PIECE.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    pieces.incrementAndGet();
  }

  @Test
  void on_a_busy_machine_it_rests_ten_times_as_long_as_it_worked() {
    assertThat(timeOf(new Pace(() -> 0.95, () -> 0.7)))
        .isGreaterThanOrEqualTo(PIECE.multipliedBy(11));
    assertThat(pieces).hasValue(1);
  }

  @Test
  void a_stop_of_the_server_ends_the_rest() {
    Thread.currentThread().interrupt();
    new Pace(() -> 1.0, () -> 1.0).work(this::piece);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(pieces).hasValue(1);
  }
}
