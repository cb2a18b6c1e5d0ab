package app.roster.keycloak.feed;

import app.roster.keycloak.changes.ChangeEntity;
import app.roster.keycloak.changes.ChangeLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Reads the feed in the session's realm. */
final class Feed {

  private final KeycloakSession session;
  private final Clock clock;

  Feed(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** What happened behind a number, with the state things are in now. */
  FeedPage after(long sequence, int max) {
    ChangeLog log = new ChangeLog(session);
    log.number();
    if (!log.reachesBackTo(sequence)) {
      return new FeedPage(List.of(), String.valueOf(sequence), true);
    }
    List<ChangeEntity> changes = log.after(sequence, max);
    long next = changes.isEmpty() ? sequence : changes.get(changes.size() - 1).sequence();
    List<Touched> page = changes.stream().map(Touched::by).toList();
    return new FeedPage(items(page), String.valueOf(next), false);
  }

  /** One page of everything there is; the cursor stands before whatever changes meanwhile. */
  FeedPage snapshot(int first, int max) {
    ChangeLog log = new ChangeLog(session);
    log.number();
    long cursor = log.last();
    List<Touched> page = new Snapshot(session, clock.instant()).page(first, max);
    return new FeedPage(items(page), String.valueOf(cursor), false);
  }

  private List<FeedItem> items(List<Touched> page) {
    Instant now = clock.instant();
    States states = new States(new StateReader(session), page, now);
    return page.stream().map(touched -> FeedItem.of(touched, states)).toList();
  }
}
