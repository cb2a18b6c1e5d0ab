package app.roster.kernel;

import java.util.Locale;

/** What somebody typed into a search, for {@code like :pattern escape '\'}. */
public final class SearchText {

  private SearchText() {}

  /**
   * A pattern for a column in lower case: the text anywhere in it, with no sign of it meaning more
   * than itself. A null character, which no database takes, is left out.
   */
  public static String anywhere(String typed) {
    String literal =
        typed
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("\u0000", "")
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + literal + "%";
  }
}
