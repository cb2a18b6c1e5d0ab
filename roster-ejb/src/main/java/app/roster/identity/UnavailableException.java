package app.roster.identity;

import app.roster.kernel.RosterException;
import java.io.IOException;

/** Keycloak cannot be reached, answers too late, or answers nothing that makes sense. */
public final class UnavailableException extends RosterException {

  private static final long serialVersionUID = 1L;

  UnavailableException(String reason) {
    this(new IOException(reason));
  }

  UnavailableException(Throwable cause) {
    super("identity.unavailable");
    initCause(cause);
  }
}
