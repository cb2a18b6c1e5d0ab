package app.roster.web.clienttable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one cell shows.
 *
 * @param text the value, or a dash where there is none
 * @param unit after the value, empty for plain numbers and words
 * @param title what pointing at it tells, such as the day of the value
 * @param aside a second number under the value: the average the table is ordered by
 * @param stale whether the value is old news
 */
public record Cell(String text, String unit, String title, String aside, boolean stale) {

  /** Where there is nothing, never a number. */
  static final String MISSING = "—";

  static final Cell EMPTY = new Cell(MISSING, "", "", "", false);

  static Cell fact(String text) {
    return text == null || text.isBlank() ? EMPTY : new Cell(text, "", "", "", false);
  }

  static Cell fact(String text, String title) {
    return new Cell(text, "", title, "", false);
  }

  /** Several names; pointing at them tells all, where the column is too narrow. */
  static Cell list(List<String> names) {
    if (names.isEmpty()) {
      return EMPTY;
    }
    // Isolated from each other, so that one written from right to left turns no other around.
    String line =
        names.stream().map(name -> "\u2068" + name + "\u2069").collect(Collectors.joining(" · "));
    return fact(line, String.join("\n", names));
  }

  public String getText() {
    return text;
  }

  public String getUnit() {
    return unit;
  }

  public String getTitle() {
    return title;
  }

  public String getAside() {
    return aside;
  }

  public boolean isStale() {
    return stale;
  }

  public boolean isMissing() {
    return equals(EMPTY);
  }
}
