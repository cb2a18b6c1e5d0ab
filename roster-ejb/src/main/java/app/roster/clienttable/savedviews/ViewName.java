package app.roster.clienttable.savedviews;

import app.roster.kernel.NameText;
import app.roster.kernel.RosterException;
import java.io.Serializable;

/**
 * What a Pro calls a saved view. Runs of blanks count as one, and two names that differ in capitals
 * only are the same.
 */
public record ViewName(String value) implements Serializable {

  /** Most characters. */
  public static final int LIMIT = 60;

  /**
   * @throws RosterException {@code savedView.empty}, {@code savedView.tooLong}, or {@code
   *     savedView.unreadable} for characters that cannot be seen
   */
  public ViewName {
    value = NameText.tidy(value);
    if (NameText.isUnseen(value)) {
      throw new RosterException("savedView.empty");
    }
    if (NameText.length(value) > LIMIT) {
      throw new RosterException("savedView.tooLong", LIMIT);
    }
    if (!NameText.isText(value)) {
      throw new RosterException("savedView.unreadable");
    }
  }

  String key() {
    return NameText.key(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
