package app.roster.benchmarks.imports;

import app.roster.keycloak.ground.TestRealm;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much of Keycloak's heap is really held: looked at from time to time, each time collected. */
final class LiveHeap {

  private final TestRealm realm;
  private final AtomicLong before = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong most = new AtomicLong();

  LiveHeap(TestRealm realm) {
    this.realm = realm;
  }

  /** Looks before, every now and then, and afterwards. */
  void watch(Duration pause, Runnable work) {
    look();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      clock.scheduleWithFixedDelay(
          this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
      work.run();
    } finally {
      clock.shutdown();
    }
    look();
  }

  private void look() {
    long held = Long.parseLong(realm.call("/floor/heap").post().ok().body());
    before.compareAndSet(Long.MAX_VALUE, held);
    most.accumulateAndGet(held, Math::max);
  }

  /** From before the work to its highest, in bytes. */
  long growth() {
    return most.get() - before.get();
  }
}
