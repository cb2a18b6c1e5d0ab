package app.roster.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** Rules for names that people give to things: one line that can be seen. */
public final class NameText {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private NameText() {}

  /** What was typed, with runs of blanks as one; empty for null. */
  public static String tidy(String typed) {
    return typed == null
        ? ""
        : Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** The same for every spelling of a name. */
  public static String key(String typed) {
    return tidy(typed).toLowerCase(Locale.ROOT);
  }

  /** How many characters somebody would count. */
  public static int length(String tidied) {
    return tidied.codePointCount(0, tidied.length());
  }

  /** Whether nothing of it can be seen. */
  public static boolean isUnseen(String tidied) {
    return tidied.codePoints().allMatch(NameText::isUnseen);
  }

  /** Whether it holds nothing that disturbs the text around it. */
  public static boolean isText(String tidied) {
    return tidied.codePoints().allMatch(NameText::isText);
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
}
