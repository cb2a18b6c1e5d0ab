package app.roster.keycloak.feed;

import app.roster.keycloak.changes.ChangeLog;
import app.roster.keycloak.joinrequest.Visits;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.transaction.OwnTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * Forgets old change rows, and visits that no longer count. Who has not read for that long starts
 * again with a snapshot.
 */
public final class PurgeJob implements Runnable {

  private static final Duration KEPT = Duration.ofDays(30);

  private final OwnTransaction transaction;
  private final Clock clock;

  public PurgeJob(KeycloakSessionFactory factory, Clock clock) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
  }

  @Override
  public void run() {
    long before = clock.instant().minus(KEPT).toEpochMilli();
    List<String> realms =
        transaction.call(
            session ->
                session
                    .realms()
                    .getRealmsStream()
                    .filter(realm -> Settings.of(realm).enabled())
                    .map(RealmModel::getId)
                    .toList());
    realms.forEach(
        realm ->
            transaction.runIn(
                realm,
                session -> {
                  new ChangeLog(session).purge(before);
                  new Visits(session, clock).purge();
                }));
  }
}
