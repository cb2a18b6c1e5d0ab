package app.roster.keycloak.clientview.watch;

import app.roster.keycloak.clientview.ClientViews;
import app.roster.keycloak.clientview.RunningViews;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

/**
 * Ends views that nobody uses any more: past their cap, idle, or out of a sign-in that ran out.
 * Nothing waits for it, introspection refuses them already; it gives the end a time and an event.
 */
final class ClientViewSweepTask implements ScheduledTask {

  private final Clock clock;

  ClientViewSweepTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void run(KeycloakSession session) {
    new ClientViews(session).realmsWithOpen().forEach(realmId -> sweep(session, realmId));
  }

  private void sweep(KeycloakSession session, String realmId) {
    RealmModel realm = session.realms().getRealm(realmId);
    if (realm == null) {
      new ClientViews(session).removeRealm(realmId);
      return;
    }
    session.getContext().setRealm(realm);
    RunningViews views = new RunningViews(session, realm, clock);
    views.recheck(views.records().openIn(realmId));
  }

  @Override
  public String getTaskName() {
    return "roster-client-view-sweep";
  }
}
