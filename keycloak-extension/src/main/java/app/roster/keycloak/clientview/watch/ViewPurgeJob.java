package app.roster.keycloak.clientview.watch;

import app.roster.keycloak.clientview.ViewHistory;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.transaction.OwnTransaction;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** Forgets client views that ended longer ago than the realm wants to remember. */
final class ViewPurgeJob implements Runnable {

  private final OwnTransaction transaction;
  private final Clock clock;

  ViewPurgeJob(KeycloakSessionFactory factory, Clock clock) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
  }

  @Override
  public void run() {
    List<String> realms =
        transaction.call(
            session ->
                session
                    .realms()
                    .getRealmsStream()
                    .filter(realm -> Settings.of(realm).enabled())
                    .map(RealmModel::getId)
                    .toList());
    realms.forEach(realm -> transaction.runIn(realm, this::purge));
  }

  private void purge(KeycloakSession session) {
    Settings settings = Settings.of(session.getContext().getRealm());
    new ViewHistory(session).purge(clock.instant().minus(settings.clientViewRetention()));
  }
}
