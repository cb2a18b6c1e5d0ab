package app.roster.measurements;

import app.roster.kernel.PersonId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The work in the background, on every node: reduces days that wait, moves windows on after each
 * midnight somewhere, creates the partitions of coming months, and forgets removed values.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reductions {

  private static final Logger LOG = Logger.getLogger(Reductions.class);
  private static final int MONTHS_AHEAD = 3;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Upkeep upkeep;
  @Inject private Clock clock;

  private final List<ScheduledFuture<?>> tasks = new ArrayList<>();

  @PostConstruct
  void start() {
    repeat(this::reduce, 1, 1);
    repeat(this::roll, 5, 60);
    repeat(this::createPartitions, 10, TimeUnit.DAYS.toSeconds(1));
    repeat(upkeep::forgetRemoved, 20, TimeUnit.HOURS.toSeconds(1));
  }

  @PreDestroy
  void stop() {
    tasks.forEach(task -> task.cancel(false));
  }

  private void repeat(Runnable task, long delaySeconds, long pauseSeconds) {
    tasks.add(
        executor.scheduleWithFixedDelay(
            () -> guarded(task), delaySeconds, pauseSeconds, TimeUnit.SECONDS));
  }

  // A task that throws would never be called again, and a restarting database is no reason for it.
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("measurements: will try again", e);
    }
  }

  private void reduce() {
    try {
      boolean more = true;
      while (more && !Thread.currentThread().isInterrupted()) {
        more = upkeep.reduceNext();
      }
    } catch (RuntimeException e) {
      upkeep.postponeNext();
      throw e;
    }
  }

  private void roll() {
    List<PersonId> late = upkeep.late();
    while (!late.isEmpty() && !Thread.currentThread().isInterrupted()) {
      late.forEach(upkeep::roll);
      late = upkeep.late();
    }
  }

  private void createPartitions() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    upkeep.createPartitions(today.plusMonths(MONTHS_AHEAD));
  }
}
