package app.roster.keycloak.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
    assertThat(timeOf(new Pace(() -> 0.95, () -> 0.7, System::nanoTime)))
        .isGreaterThanOrEqualTo(PIECE.multipliedBy(11));
    assertThat(pieces).hasValue(1);
  }

  @Test
  void a_stop_of_the_server_ends_the_rest() {
    Thread.currentThread().interrupt();
    new Pace(() -> 1.0, () -> 1.0, System::nanoTime).work(this::piece);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(pieces).hasValue(1);
  }

  @Test
  void the_machine_is_asked_five_times_a_second_however_often_it_is_looked_at() {
    AtomicInteger asked = new AtomicInteger();
    AtomicLong time = new AtomicLong();
    Pace pace = new Pace(() -> asked.incrementAndGet() == 1 ? 0.9 : 0.1, () -> 1.0, time::get);

    assertThat(pace.busy()).isTrue();
    time.set(Duration.ofMillis(199).toNanos());
    assertThat(pace.busy()).isTrue();
    time.set(Duration.ofMillis(200).toNanos());
    assertThat(pace.busy()).isFalse();
    assertThat(asked).hasValue(2);
  }
}
