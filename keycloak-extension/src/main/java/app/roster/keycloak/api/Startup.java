package app.roster.keycloak.api;

import app.roster.keycloak.bypass.Bypasses;
import app.roster.keycloak.feed.PurgeJob;
import app.roster.keycloak.invitation.ExpiryJob;
import app.roster.keycloak.invitation.letter.ReminderJob;
import app.roster.keycloak.mail.MailRuns;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.setup.RealmSetup;
import app.roster.keycloak.transaction.OwnTransaction;
import app.roster.keycloak.transaction.Shielded;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.timer.TimerProvider;

/** What happens once per server start, and once per new realm. */
final class Startup implements ProviderEventListener {

  private static final Duration MAIL_PAUSE = Duration.ofSeconds(5);
  private static final Duration EXPIRY_PAUSE = Duration.ofSeconds(30);
  private static final Duration REMINDER_PAUSE = Duration.ofSeconds(10);
  private static final Duration PURGE_PAUSE = Duration.ofHours(1);

  private final Clock clock;

  Startup(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof RealmModel.RealmPostCreateEvent created) {
      new RealmSetup(created.getKeycloakSession(), clock)
          .prepareIfEnabled(created.getCreatedRealm());
    }
    if (event instanceof PostMigrationEvent migrated) {
      start(migrated.getFactory());
    }
  }

  private void start(KeycloakSessionFactory factory) {
    OwnTransaction transaction = new OwnTransaction(factory);
    List<String> realms =
        transaction.call(
            session -> session.realms().getRealmsStream().map(RealmModel::getId).toList());
    realms.forEach(
        realm ->
            transaction.runIn(
                realm,
                session -> {
                  RealmModel found = session.getContext().getRealm();
                  new RealmSetup(session, clock).prepareIfEnabled(found);
                  if (Settings.of(found).enabled()) {
                    Bypasses.warn(session, found);
                  }
                }));
    MailRuns.open(factory, clock);
    try (KeycloakSession session = factory.create()) {
      TimerProvider timer = session.getProvider(TimerProvider.class);
      every(timer, MAIL_PAUSE, "roster-mail", MailRuns::start);
      every(timer, EXPIRY_PAUSE, "roster-expiry", new ExpiryJob(factory, clock));
      every(timer, REMINDER_PAUSE, "roster-reminder", new ReminderJob(factory, clock));
      every(timer, PURGE_PAUSE, "roster-purge", new PurgeJob(factory, clock));
    }
  }

  private static void every(TimerProvider timer, Duration pause, String name, Runnable job) {
    timer.schedule(new Shielded(name, job), pause.toMillis(), name);
  }
}
