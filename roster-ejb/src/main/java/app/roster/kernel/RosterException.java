package app.roster.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Something a person did cannot be done, and they are told why: {@link #messageKey()} names a text
 * in the message bundles and {@link #arguments()} fill it. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class RosterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageKey;
  private final transient List<Object> arguments;

  public RosterException(String messageKey, Object... arguments) {
    super(messageKey);
    this.messageKey = messageKey;
    this.arguments = List.of(arguments);
  }

  public String messageKey() {
    return messageKey;
  }

  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
