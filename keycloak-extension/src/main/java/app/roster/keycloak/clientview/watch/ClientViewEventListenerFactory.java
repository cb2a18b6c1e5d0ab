package app.roster.keycloak.clientview.watch;

import app.roster.keycloak.provider.PlainFactory;
import app.roster.keycloak.transaction.Shielded;
import java.time.Clock;
import java.time.Duration;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/**
 * Makes {@link ClientViewEventListener} for every realm, and starts what watches over views: {@link
 * RightsLost}, the sweep and the purge.
 */
public final class ClientViewEventListenerFactory
    implements EventListenerProviderFactory, PlainFactory<EventListenerProvider> {

  private static final long SWEEP_MILLIS = 60_000;
  private static final Duration PURGE_PAUSE = Duration.ofHours(1);

  private final Clock clock = Clock.systemUTC();

  @Override
  public String getId() {
    return "client-view";
  }

  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new ClientViewEventListener(session, clock);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(this::start);
    factory.register(new RightsLost(clock));
  }

  private void start(ProviderEvent event) {
    if (event instanceof PostMigrationEvent started) {
      schedule(started.getFactory());
    }
  }

  private void schedule(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      TimerProvider timer = session.getProvider(TimerProvider.class);
      timer.schedule(
          new ClusterAwareScheduledTaskRunner(
              factory, new ClientViewSweepTask(clock), SWEEP_MILLIS),
          SWEEP_MILLIS);
      String name = "roster-view-purge";
      timer.schedule(
          new Shielded(name, new ViewPurgeJob(factory, clock)), PURGE_PAUSE.toMillis(), name);
    }
  }

  @Override
  public void close() {
    // Keycloak stops its timers itself
  }
}
