package app.roster.provisioning.csv;

import app.roster.kernel.RosterException;

/**
 * The file as a whole cannot be read as a client list, so nothing of it is. The message says what
 * would help.
 */
public final class StructureException extends RosterException {

  private static final long serialVersionUID = 1L;

  private final String code;

  public StructureException(String code, Object... arguments) {
    super("structure." + code, arguments);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
