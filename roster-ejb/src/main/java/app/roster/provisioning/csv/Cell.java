package app.roster.provisioning.csv;

import java.util.stream.Collectors;

/** What counts as an empty cell, what around a text is no part of it, and how a cell is shown. */
final class Cell {

  private static final int SHOWN = 120;

  private Cell() {}

  static boolean isEmpty(String cell) {
    // By hand, as it is asked of every cell of long lists.
    for (int i = 0; i < cell.length(); i++) {
      if (!isBlank(cell.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Without the blanks at both ends, among them those that come along when people paste. */
  static String trimmed(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && isBlank(cell.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(start, end);
  }

  /** The letters and the number by which a spreadsheet names a cell, such as {@code G7}. */
  static String address(int column, int row) {
    return letters(column) + row;
  }

  /** The letters a spreadsheet shows above a column, from 0. */
  static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }

  /** For a message: what nobody can see is written as its number, and a long text is cut. */
  static String shown(String text) {
    String visible =
        text.codePoints().limit(SHOWN + 1).mapToObj(Cell::visible).collect(Collectors.joining());
    return visible.codePointCount(0, visible.length()) > SHOWN
        ? visible.substring(0, visible.offsetByCodePoints(0, SHOWN)) + "…"
        : visible;
  }

  /** Whether every character can be seen. */
  static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isVisible(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** False for control characters, marks that turn the direction of text, and the like. */
  static boolean isVisible(int character) {
    if (character >= ' ' && character <= '~') {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private static String visible(int character) {
    return isVisible(character) ? Character.toString(character) : "[U+%04X]".formatted(character);
  }

  // A mark of byte order and a space without width are left where files were put together.
  private static boolean isBlank(int character) {
    if (character > ' ' && character <= '~') {
      return false;
    }
    return character == ' '
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\ufeff'
        || character == '\u200b'
        || character == '\u2060';
  }
}
