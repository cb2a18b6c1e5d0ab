package app.roster.dev;

import app.roster.stack.Stack;
import app.roster.stack.StackException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Fills a started stack with the invented people and their measured values. */
final class Demo {

  private static final int DAYS = 90;

  private final Stack stack;
  private final DataFolder data;
  private final Console console;
  private final Clock clock;

  Demo(Stack stack, DataFolder data, Console console, Clock clock) {
    this.stack = stack;
    this.data = data;
    this.console = console;
    this.clock = clock;
  }

  /** Everything on the first run; later only the days that have passed since. */
  void fill() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<LocalDate> seeded = data.seededUntil();
    CompletableFuture<Void> invitations = CompletableFuture.completedFuture(null);
    if (seeded.isEmpty()) {
      console.step("Creating the demo's people");
      DemoPeople.create(stack, clock);
      invitations = CompletableFuture.runAsync(new DemoInvitations(stack, clock)::send);
      console.step("Waiting until the application knows them");
      DemoPeople.await(stack, clock);
      console.step("Adding " + DAYS + " days of measured values");
    }
    new Measurements(stack.database().database("roster"), clock)
        .add(seeded.orElse(today.minusDays(DAYS)));
    done(invitations);
    data.seeded(today.minusDays(1));
  }

  private static void done(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackException known ? known : e;
    }
  }
}
