package app.roster.kernel;

import jakarta.ejb.ApplicationException;

/** The caller is known, but may not do this. */
@ApplicationException(rollback = true)
public final class ForbiddenException extends RosterException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException() {
    this("error.forbidden");
  }

  /**
   * @param messageKey a text that says more
   */
  public ForbiddenException(String messageKey) {
    super(messageKey);
  }
}
