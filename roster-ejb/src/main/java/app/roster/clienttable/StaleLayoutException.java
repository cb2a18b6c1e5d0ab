package app.roster.clienttable;

import app.roster.kernel.RosterException;
import jakarta.ejb.ApplicationException;

/** The same Pro arranged the table in another window or on another device meanwhile. */
@ApplicationException(rollback = true)
public final class StaleLayoutException extends RosterException {

  private static final long serialVersionUID = 1L;

  public StaleLayoutException() {
    super("clientTable.layoutChangedElsewhere");
  }
}
