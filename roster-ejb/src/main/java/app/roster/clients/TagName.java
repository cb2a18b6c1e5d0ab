package app.roster.clients;

import app.roster.kernel.RosterException;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What an organization calls a tag of its clients. Runs of blanks count as one, and two names that
 * differ in capitals only are the same.
 */
public record TagName(String value) implements Serializable {

  /** Most characters. */
  public static final int LIMIT = 50;

  /** Most tags of one client. */
  public static final int PER_CLIENT = 20;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  /**
   * @throws RosterException {@code tag.empty}, {@code tag.tooLong}, or {@code tag.unreadable} for
   *     characters that cannot be seen
   */
  public TagName {
    value = tidy(value == null ? "" : value);
    if (value.codePoints().allMatch(TagName::isUnseen)) {
      throw new RosterException("tag.empty");
    }
    if (value.codePointCount(0, value.length()) > LIMIT) {
      throw new RosterException("tag.tooLong", LIMIT);
    }
    if (!value.codePoints().allMatch(TagName::isText)) {
      throw new RosterException("tag.unreadable");
    }
  }

  /** The same for every spelling of the name. */
  public String key() {
    return key(value);
  }

  /** The key of whatever somebody typed; of no tag if it can be no name. */
  public static String key(String typed) {
    return tidy(typed).toLowerCase(Locale.ROOT);
  }

  private static String tidy(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static boolean isText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      // Without these two, some scripts cannot be written, nor many signs that are put together.
      case Character.FORMAT -> character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
      default -> true;
    };
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.NON_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
