package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.Leftovers;
import app.roster.keycloak.provisioning.password.Courtesy;
import app.roster.keycloak.provisioning.row.ImportKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keycloak.Config;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/**
 * Runs imports on Keycloak's own thread pool, at most one worker per core: more would only take
 * turns at hashing. Each lets people go first who sign in ({@link Courtesy}).
 */
public final class PooledImportRunnerFactory implements ImportRunnerFactory {

  private static final String POOL = "roster-import";
  private static final String TIDY_SECONDS = "tidy-seconds";
  private static final String BATCH_SECONDS = "batch-seconds";

  /** Half a minute of the lease is left for the last hash and the transaction. */
  private static final int LONGEST_BATCH_SECONDS = 30;

  private final Clock clock = Clock.systemUTC();
  private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private Duration batch = Duration.ofSeconds(10);
  private Duration tidyPause = Duration.ofMinutes(10);
  private KeycloakSessionFactory factory;
  private ImportMeters meters;

  @Override
  public String getId() {
    return "pooled";
  }

  @Override
  public ImportRunner create(KeycloakSession session) {
    ExecutorService pool = session.getProvider(ExecutorsProvider.class).getExecutor(POOL);
    return (realmId, importId, key) -> start(pool, realmId, importId, key);
  }

  private void start(ExecutorService pool, String realmId, String importId, String key) {
    ImportKey opened = ImportKey.parse(key).orElseThrow();
    ImportRun run = new ImportRun(factory, clock, realmId, importId, opened, stopping::get, batch);
    if (runs.putIfAbsent(importId, run) == null) {
      Instant start = clock.instant();
      run.on(
          pool,
          Runtime.getRuntime().availableProcessors(),
          () -> {
            runs.remove(importId, run);
            ImportMeters.ended(Duration.between(start, clock.instant()));
          });
    }
  }

  @Override
  public void init(Config.Scope config) {
    int seconds = config.getInt(TIDY_SECONDS, Math.toIntExact(tidyPause.toSeconds()));
    tidyPause = Duration.ofSeconds(Math.max(1, seconds));
    int wanted = config.getInt(BATCH_SECONDS, Math.toIntExact(batch.toSeconds()));
    batch = Duration.ofSeconds(Math.max(0, Math.min(wanted, LONGEST_BATCH_SECONDS)));
  }

  @Override
  public void postInit(KeycloakSessionFactory sessions) {
    factory = sessions;
    meters = new ImportMeters(runs);
    sessions.register(this::onProviderEvent);
  }

  private void onProviderEvent(ProviderEvent event) {
    if (event instanceof PostMigrationEvent) {
      tidyRegularly();
    } else if (event instanceof OrganizationRemovedEvent removed) {
      KeycloakSession session = removed.getKeycloakSession();
      new Imports(session, clock)
          .remove(new Leftovers(session, clock).ofOrganization(removed.getOrganization().getId()));
    }
  }

  private void tidyRegularly() {
    long pause = tidyPause.toMillis();
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(TimerProvider.class)
          .schedule(
              new ClusterAwareScheduledTaskRunner(factory, new ImportTidyTask(clock), pause),
              pause);
    }
  }

  // Never interrupts: workers look at the flag between rows and leave their claims behind.
  @Override
  public void close() {
    stopping.set(true);
    if (meters != null) {
      meters.close();
    }
  }
}
