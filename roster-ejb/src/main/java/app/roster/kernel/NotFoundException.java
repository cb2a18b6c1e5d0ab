package app.roster.kernel;

import jakarta.ejb.ApplicationException;

/** The thing does not exist, or it belongs to somebody else: callers must not learn which. */
@ApplicationException(rollback = true)
public final class NotFoundException extends RosterException {

  private static final long serialVersionUID = 1L;

  public NotFoundException() {
    super("error.notFound");
  }
}
