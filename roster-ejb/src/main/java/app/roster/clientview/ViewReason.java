package app.roster.clientview;

import java.util.Optional;

/** Why a Pro looks at a client, as Keycloak takes it: one line of plain text. */
public record ViewReason(String text) {

  /** Most characters, counted in code points. */
  public static final int LIMIT = 200;

  /**
   * What somebody typed or pasted, without line breaks and characters that nobody sees; what is
   * beyond the limit is left out.
   *
   * @return empty if nothing is left
   */
  public static Optional<ViewReason> of(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    String line =
        typed
            .codePoints()
            .map(point -> Character.isWhitespace(point) ? ' ' : point)
            .filter(ViewReason::isVisible)
            .limit(LIMIT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return line.isEmpty() ? Optional.empty() : Optional.of(new ViewReason(line));
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
