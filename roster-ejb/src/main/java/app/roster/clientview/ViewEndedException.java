package app.roster.clientview;

import app.roster.kernel.RosterException;
import jakarta.ejb.ApplicationException;

/** The client view has ended; nothing more can be seen or written through it. */
@ApplicationException(rollback = true)
public final class ViewEndedException extends RosterException {

  private static final long serialVersionUID = 1L;

  public ViewEndedException() {
    super("view.ended");
  }
}
