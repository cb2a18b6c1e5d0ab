package app.roster.clients.feed;

import app.roster.kernel.RosterException;
import jakarta.ejb.EJBException;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Waits longer after each failure in a row, up to half a minute, and says so only once. */
final class BackOff {

  static final long LIMIT_MILLIS = 30_000;

  private static final Logger LOG = Logger.getLogger(BackOff.class);
  private static final long FIRST_MILLIS = 1_000;

  private long last;

  /**
   * Does the work.
   *
   * @return how long to wait before the next time: what the work says, or longer if it failed
   */
  long millis(LongSupplier work) {
    try {
      long wait = work.getAsLong();
      if (last > 0) {
        LOG.info("The change feed is read again");
      }
      last = 0;
      return wait;
    } catch (RosterException | EJBException e) {
      if (last == 0) {
        LOG.warnf("The change feed cannot be read, trying again: %s", e);
      }
      LOG.debug("Change feed", e);
      last = Math.min(LIMIT_MILLIS, Math.max(FIRST_MILLIS, last * 2));
      return last;
    }
  }
}
