package app.roster.web.clienttable.exports;

import app.roster.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/**
 * How many exports run on this server at once: one a person and a few in all, so that nobody's
 * downloads keep the tables of others waiting.
 */
@ApplicationScoped
class ExportSlots {

  private static final int MOST = 4;

  private final Set<UserId> taken = new HashSet<>();

  /** Whether somebody may begin one now; who may gives the slot back. */
  synchronized boolean take(UserId user) {
    return taken.size() < MOST && taken.add(user);
  }

  synchronized void giveBack(UserId user) {
    taken.remove(user);
  }
}
