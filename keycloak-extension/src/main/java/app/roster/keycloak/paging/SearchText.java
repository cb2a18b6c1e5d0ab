package app.roster.keycloak.paging;

import java.util.Locale;

/** What somebody typed to search for, as a query compares it. */
public final class SearchText {

  private SearchText() {}

  /**
   * A pattern for {@code lower(column) like :pattern escape '\\'}: the text anywhere in the column,
   * with no sign of it meaning more than itself.
   */
  public static String anywhere(String typed) {
    return "%" + literal(typed.strip().toLowerCase(Locale.ROOT)) + "%";
  }

  /** Text that stands for itself in a pattern. */
  public static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
