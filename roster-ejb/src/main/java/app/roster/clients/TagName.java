package app.roster.clients;

import app.roster.kernel.NameText;
import app.roster.kernel.RosterException;
import java.io.Serializable;

/**
 * What an organization calls a tag of its clients. Runs of blanks count as one, and two names that
 * differ in capitals only are the same.
 */
public record TagName(String value) implements Serializable {

  /** Most characters. */
  public static final int LIMIT = 50;

  /** Most tags of one client. */
  public static final int PER_CLIENT = 20;

  /**
   * @throws RosterException {@code tag.empty}, {@code tag.tooLong}, or {@code tag.unreadable} for
   *     characters that cannot be seen
   */
  public TagName {
    value = NameText.tidy(value);
    if (NameText.isUnseen(value)) {
      throw new RosterException("tag.empty");
    }
    if (NameText.length(value) > LIMIT) {
      throw new RosterException("tag.tooLong", LIMIT);
    }
    if (!NameText.isText(value)) {
      throw new RosterException("tag.unreadable");
    }
  }

  /** The same for every spelling of the name. */
  public String key() {
    return key(value);
  }

  /** The key of whatever somebody typed; of no tag if it can be no name. */
  public static String key(String typed) {
    return NameText.key(typed);
  }

  @Override
  public String toString() {
    return value;
  }
}
