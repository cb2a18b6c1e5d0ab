package app.roster.keycloak.feed;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.changes.ChangeSignal;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.transaction.OwnTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The feed for the app's service account, as {@code /changes} and {@code /snapshot} answer it. */
public final class FeedReader {

  private static final int LARGEST_PAGE = 500;
  private static final int LONGEST_WAIT = 25;

  /** How late a change of another node may be seen. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final KeycloakSession session;
  private final Clock clock;

  public FeedReader(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /**
   * What happened behind a cursor; waits up to {@code wait} seconds for the first change. No
   * database connection is held meanwhile.
   */
  public FeedPage changes(String after, int max, int wait) {
    Caller.of(session).requireSync();
    long sequence = sequence(after);
    int size = size(max);
    OwnTransaction transaction = new OwnTransaction(session.getKeycloakSessionFactory());
    String realmId = session.getContext().getRealm().getId();
    // The request has read all it needs; its own transaction would keep a connection.
    session.getTransactionManager().commit();
    Instant end = clock.instant().plusSeconds(Math.min(Math.max(0, wait), LONGEST_WAIT));
    while (true) {
      long seen = ChangeSignal.LOCAL.seen();
      FeedPage page =
          transaction.callIn(realmId, fresh -> new Feed(fresh, clock).after(sequence, size));
      boolean worthTelling = page == null || page.resync() || !page.items().isEmpty();
      if (worthTelling || !clock.instant().isBefore(end)) {
        return Optional.ofNullable(page).orElseThrow(Problem::notFound);
      }
      await(seen);
    }
  }

  /** One page of everything there is; go on with the feed from the {@code next} of the first. */
  public FeedPage snapshot(int first, int max) {
    Caller.of(session).requireSync();
    return new Feed(session, clock).snapshot(Math.max(0, first), size(max));
  }

  private static void await(long seen) {
    try {
      ChangeSignal.LOCAL.await(seen, LOOK_AGAIN);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Problem.tooManyRequests("stopping", LOOK_AGAIN);
    }
  }

  private static int size(int max) {
    return Math.min(Math.max(1, max), LARGEST_PAGE);
  }

  private static long sequence(String after) {
    if (after == null || after.isEmpty()) {
      return 0;
    }
    if (!after.matches("[0-9]{1,18}")) {
      throw Problem.badRequest("invalid_cursor");
    }
    return Long.parseLong(after);
  }
}
