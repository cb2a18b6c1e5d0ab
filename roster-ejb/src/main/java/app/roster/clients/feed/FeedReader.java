package app.roster.clients.feed;

import app.roster.clients.feed.Lease.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes one turn at the feed: holds the lease, reads, applies. */
@ApplicationScoped
class FeedReader {

  @Inject private Lease lease;
  @Inject private ChangeFeed feed;
  @Inject private Projection projection;
  @Inject private Resync resync;

  /**
   * One turn; waits up to the feed's long poll.
   *
   * @return false if another node reads
   */
  boolean turn(String owner) {
    Optional<Position> held = lease.hold(owner);
    held.ifPresent(this::read);
    return held.isPresent();
  }

  private void read(Position position) {
    if (position.cursor() == null) {
      resync.run(position);
      return;
    }
    FeedPage page = feed.after(position.cursor());
    if (page.resync()) {
      resync.run(position);
      return;
    }
    if (page.size() > 0 || !page.next().equals(position.cursor())) {
      projection.apply(position, page);
    }
  }
}
