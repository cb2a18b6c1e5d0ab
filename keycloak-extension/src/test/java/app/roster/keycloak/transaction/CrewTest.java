package app.roster.keycloak.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The pool is a list here: whoever is in it has begun, and works when the test says so. */
class CrewTest {

  private static final int MOST = 3;

  private final Deque<Runnable> begun = new ArrayDeque<>();
  private final AtomicInteger pieces = new AtomicInteger();
  private final AtomicBoolean busy = new AtomicBoolean();
  private Runnable duringPiece = () -> {};
  private final Crew crew = new Crew(begun::add, MOST, busy::get, this::piece);
  private final Thread dismisser = new Thread(() -> crew.dismiss(Duration.ofMinutes(1)));

  private boolean piece() {
    duringPiece.run();
    return pieces.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  @Test
  void however_often_it_is_called_no_more_than_those_begin() {
    for (int i = 0; i < 10; i++) {
      crew.call();
    }

    assertThat(begun).hasSize(MOST);
  }

  @Test
  void while_the_machine_is_busy_one_begins() {
    busy.set(true);
    crew.call();
    crew.call();
    crew.help();

    assertThat(begun).hasSize(1);
  }

  @Test
  void all_but_one_step_back_when_it_becomes_busy() {
    pieces.set(10);
    crew.call();
    crew.call();
    busy.set(true);

    begun.pop().run();
    assertThat(pieces).as("one piece, then the other goes on alone").hasValue(9);
    begun.pop().run();
    assertThat(pieces).hasValue(0);
  }

  @Test
  void whoever_is_called_while_looking_for_the_last_time_looks_again() {
    AtomicInteger looks = new AtomicInteger();
    busy.set(true);
    duringPiece =
        () -> {
          if (looks.incrementAndGet() == 1) {
            crew.call();
          }
        };
    crew.call();

    begun.pop().run();

    assertThat(looks).hasValue(2);
    assertThat(begun).isEmpty();
  }

  @Test
  void a_place_is_free_again_when_a_worker_has_left_in_whatever_way() {
    duringPiece =
        () -> {
          throw new IllegalStateException("broken");
        };
    for (int i = 0; i < MOST; i++) {
      crew.call();
    }
    assertThatThrownBy(begun.pop()::run).hasMessage("broken");
    crew.call();

    assertThat(begun).hasSize(MOST);
  }

  @Test
  void a_pool_that_takes_nobody_keeps_no_place() {
    AtomicBoolean open = new AtomicBoolean();
    Crew refused =
        new Crew(
            task -> {
              if (!open.get()) {
                throw new RejectedExecutionException();
              }
              begun.add(task);
            },
            1,
            busy::get,
            this::piece);
    assertThatThrownBy(refused::call).isInstanceOf(RejectedExecutionException.class);
    open.set(true);
    refused.call();

    assertThat(begun).hasSize(1);
  }

  @Test
  void once_dismissed_those_at_work_leave_after_the_piece_in_hand_and_nobody_begins() {
    pieces.set(10);
    crew.call();
    duringPiece = () -> crew.dismiss(Duration.ZERO);

    begun.pop().run();
    crew.call();

    assertThat(pieces).hasValue(9);
    assertThat(begun).isEmpty();
  }

  @Test
  void dismissing_waits_for_those_at_work() throws InterruptedException {
    pieces.set(1);
    crew.call();
    Thread worker = new Thread(begun.pop());
    duringPiece =
        () -> {
          while (dismisser.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
          }
        };
    dismisser.start();
    worker.start();
    dismisser.join();

    assertThat(pieces).hasValue(0);
    worker.join();
  }
}
