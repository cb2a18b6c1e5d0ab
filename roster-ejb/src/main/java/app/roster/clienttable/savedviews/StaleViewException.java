package app.roster.clienttable.savedviews;

import app.roster.kernel.RosterException;
import jakarta.ejb.ApplicationException;

/** Somebody changed the view meanwhile. */
@ApplicationException(rollback = true)
public final class StaleViewException extends RosterException {

  private static final long serialVersionUID = 1L;

  public StaleViewException() {
    super("savedView.changedElsewhere");
  }
}
