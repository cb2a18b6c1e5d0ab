package app.roster.clients.feed;

import app.roster.clients.feed.Lease.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Reads everything anew: at the first start, and when the feed does not go back far enough. */
@ApplicationScoped
class Resync {

  private static final Logger LOG = Logger.getLogger(Resync.class);

  /**
   * A page that shifts while people come and go may hide a row from one pass, hardly from three.
   */
  private static final int PASSES = 3;

  @Inject private ChangeFeed feed;
  @Inject private Lease lease;
  @Inject private Projection projection;

  /**
   * Applies the snapshot, then goes on with the feed where it stood before the first page, so that
   * nothing that changed meanwhile is missed.
   */
  void run(Position held) {
    LOG.info("Reading everything anew from Keycloak");
    Position position = held.resyncing(lease.nextRun());
    Pass pass = read(position);
    String start = pass.start();
    for (int passes = 1; !pass.isQuiet() && passes < PASSES; passes++) {
      pass = read(position);
    }
    projection.finish(position, start);
    LOG.infof("%d things read", pass.size());
  }

  private Pass read(Position position) {
    FeedPage page = feed.snapshot(0);
    String start = page.next();
    int size = page.size();
    projection.applySnapshot(position, page);
    while (page.size() > 0) {
      lease.hold(position.owner());
      page = feed.snapshot(size);
      size += page.size();
      projection.applySnapshot(position, page);
    }
    return new Pass(start, page.next(), size);
  }

  private record Pass(String start, String end, int size) {

    boolean isQuiet() {
      return start.equals(end);
    }
  }
}
