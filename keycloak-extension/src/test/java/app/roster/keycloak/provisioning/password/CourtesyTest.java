package app.roster.keycloak.provisioning.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourtesyTest {

  private static final Duration LONG = Duration.ofHours(1);

  private static Thread started(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private static void awaitStandingBack(Thread worker) {
    while (worker.getState() != Thread.State.TIMED_WAITING) {
      assertThat(worker.isAlive()).isTrue();
      Thread.onSpinWait();
    }
  }

  @Test
  void where_nobody_waits_a_worker_goes_on_at_once() {
    new Courtesy(LONG).giveWay();
  }

  @Test
  void a_worker_stands_back_until_the_person_has_been_served() throws InterruptedException {
    Courtesy courtesy = new Courtesy(LONG);
    CountDownLatch served = new CountDownLatch(1);
    CountDownLatch entered = new CountDownLatch(1);
    Thread person =
        started(
            () ->
                courtesy.serve(
                    () -> {
                      entered.countDown();
                      return await(served);
                    }));
    entered.await();
    Thread worker = started(courtesy::giveWay);
    awaitStandingBack(worker);

    served.countDown();

    worker.join();
    person.join();
  }

  @Test
  void a_worker_goes_on_in_the_end_though_people_never_stop_coming() {
    Courtesy courtesy = new Courtesy(Duration.ofMillis(5));

    Duration stoodBack =
        courtesy.serve(
            () -> {
              long start = System.nanoTime();
              courtesy.giveWay();
              return Duration.ofNanos(System.nanoTime() - start);
            });

    assertThat(stoodBack).isGreaterThanOrEqualTo(Duration.ofMillis(5));
  }

  @Test
  void a_person_whose_service_fails_keeps_nobody_waiting() {
    Courtesy courtesy = new Courtesy(LONG);
    try {
      courtesy.serve(
          () -> {
            throw new IllegalStateException("no");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("no");
    }

    courtesy.giveWay();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
