package app.roster.access;

import app.roster.kernel.UserId;
import java.util.List;

/**
 * The same as {@link DataAccess} for many people at once, all of them allowed: fired as an event in
 * the transaction that reads their data; the audit writes an entry for each.
 */
public record DataAccesses(Actor actor, List<UserId> subjects, Action action, Resource resource) {

  public DataAccesses {
    subjects = List.copyOf(subjects);
  }
}
