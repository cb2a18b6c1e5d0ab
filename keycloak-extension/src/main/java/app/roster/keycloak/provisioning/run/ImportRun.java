package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.provisioning.row.ImportRowEntity;
import app.roster.keycloak.transaction.OwnTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * One import on this node: workers that claim a batch, hash its passwords without a transaction,
 * and write it in one. A claim is theirs until its lease ends, so a dead node's rows come back.
 */
final class ImportRun {

  private static final int LARGEST_BATCH = 100;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final OwnTransaction transaction;
  private final Clock clock;
  private final String realmId;
  private final String importId;
  private final BooleanSupplier stopping;
  private final Duration longest;
  private final PasswordHashing hashing;
  private final BatchWriter writer;

  /** The last row that a worker of this node has begun: to look for more behind it costs least. */
  private final AtomicInteger begun = new AtomicInteger();

  /**
   * @param longest how long the passwords of one batch are hashed, apart from the last one
   */
  ImportRun(
      KeycloakSessionFactory factory,
      Clock clock,
      String realmId,
      String importId,
      ImportKey key,
      BooleanSupplier stopping,
      Duration longest) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
    this.realmId = realmId;
    this.importId = importId;
    this.stopping = stopping;
    this.longest = longest;
    this.hashing = new PasswordHashing(factory, realmId, key, importId);
    this.writer = new BatchWriter(factory, clock, realmId, importId);
  }

  /** Starts the workers; the last one to leave says so. */
  void on(ExecutorService pool, int workers, Runnable afterwards) {
    AtomicInteger left = new AtomicInteger(workers);
    for (int worker = 0; worker < workers; worker++) {
      pool.execute(
          () -> {
            try {
              work(workers);
            } finally {
              if (left.decrementAndGet() == 0) {
                afterwards.run();
              }
            }
          });
    }
  }

  private void work(int workers) {
    Worker worker = new Worker(workers);
    new Endurance("import " + importId, LONGEST_OUTAGE, stopping).work(worker::goOn);
  }

  /** What one thread does; it remembers what it holds, so that a failure does not keep it. */
  private final class Worker {

    private final int workers;
    private int size;
    private String claim;

    Worker(int workers) {
      this.workers = workers;
    }

    /**
     * @return whether there may be more to do
     */
    boolean goOn() {
      giveBack();
      if (size == 0) {
        size = batchSize();
      }
      if (batch()) {
        return true;
      }
      giveBack();
      transaction.runIn(
          realmId, session -> new Imports(session, clock).doneIfNothingIsLeft(importId));
      return false;
    }

    // Small enough that the workers finish together, large enough that commits do not count.
    private int batchSize() {
      Long waiting =
          transaction.callIn(
              realmId, session -> new Imports(session, clock).rows().waiting(importId));
      long even = waiting == null ? 1 : (waiting + 4L * workers - 1) / (4L * workers);
      return (int) Math.max(1, Math.min(LARGEST_BATCH, even));
    }

    private boolean batch() {
      String mine = UUID.randomUUID().toString();
      claim = mine;
      Integer claimed = claim(mine, size);
      if (claimed == null || claimed == 0) {
        claim = null;
        return claimed != null && othersAreAtWork();
      }
      List<ImportRowEntity> rows =
          transaction.callIn(
              realmId, session -> new Imports(session, clock).rows().claimed(importId, mine));
      rows.forEach(row -> begun.accumulateAndGet(row.row(), Math::max));
      List<ReadyRow> ready = hashing.ready(rows, enough());
      if (stopping.getAsBoolean()) {
        return false;
      }
      boolean goesOn = writer.write(mine, ready);
      if (ready.size() == rows.size()) {
        claim = null;
      }
      giveBack();
      return goesOn;
    }

    // Rows that were claimed and not written: too many for the time, or the database went away.
    private void giveBack() {
      if (claim != null) {
        String mine = claim;
        transaction.runIn(
            realmId, session -> new Imports(session, clock).rows().release(importId, mine));
        claim = null;
      }
    }
  }

  /** How many rows are claimed now; null when the import does not run any more. */
  private Integer claim(String claim, int size) {
    return transaction.callIn(
        realmId,
        session -> {
          Imports imports = new Imports(session, clock);
          if (imports.holdRunning(importId).isEmpty()) {
            return null;
          }
          int claimed = imports.rows().claim(importId, claim, begun.get(), size, LEASE);
          // Others may have given some back before those.
          return claimed > 0 ? claimed : imports.rows().claim(importId, claim, 0, size, LEASE);
        });
  }

  // What is hashed is written long before the lease ends, however slow the machine is and however
  // many people go first: or else workers would take each other's rows and do them again for ever.
  private BooleanSupplier enough() {
    long start = System.nanoTime();
    return () -> stopping.getAsBoolean() || System.nanoTime() - start > longest.toNanos();
  }

  // Rows of a node that died are leased for a while yet; somebody has to be there when they are
  // free.
  private boolean othersAreAtWork() {
    Boolean unfinished =
        transaction.callIn(
            realmId, session -> new Imports(session, clock).rows().waiting(importId) > 0);
    if (!Boolean.TRUE.equals(unfinished)) {
      return false;
    }
    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    return true;
  }
}
