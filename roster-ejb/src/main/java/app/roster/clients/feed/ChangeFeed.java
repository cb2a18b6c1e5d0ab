package app.roster.clients.feed;

import app.roster.identity.Realm;
import app.roster.identity.RealmCall;
import app.roster.identity.RefusedException;
import app.roster.identity.ServiceAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Keycloak's change feed and snapshot, read as the application itself. */
@ApplicationScoped
class ChangeFeed {

  private static final int WAIT_SECONDS = 20;
  private static final int CHANGES = 200;
  private static final int SNAPSHOT = 500;

  @Inject private Realm realm;
  @Inject private ServiceAccount service;

  /** Changes after a cursor; waits for one if there is none yet. */
  FeedPage after(String cursor) {
    return read(
        RealmCall.get("/roster/changes")
            .query("after", cursor)
            .query("max", CHANGES)
            .query("wait", WAIT_SECONDS)
            .within(Duration.ofSeconds(WAIT_SECONDS + 15)));
  }

  /** Part of everything there is, from an index. */
  FeedPage snapshot(int first) {
    return read(
        RealmCall.get("/roster/snapshot")
            .query("first", first)
            .query("max", SNAPSHOT)
            .within(Duration.ofSeconds(60)));
  }

  private FeedPage read(RealmCall call) {
    try {
      return FeedPage.parse(realm.send(call.as(service.token())).json());
    } catch (RefusedException e) {
      if (e.status() == 401) {
        service.forget();
      }
      throw e;
    }
  }
}
