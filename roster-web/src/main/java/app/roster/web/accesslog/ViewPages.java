package app.roster.web.accesslog;

import java.io.Serializable;
import java.util.List;

/** A list of client views and where it goes on. */
final class ViewPages implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int SIZE = 20;

  private final List<ViewLine> lines;
  private final int first;
  private final long total;

  ViewPages(List<ViewLine> lines, int first, long total) {
    this.lines = List.copyOf(lines);
    this.first = first;
    this.total = total;
  }

  /** Where a page begins that an address asks for; the first for everything else. */
  static int first(String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  List<ViewLine> lines() {
    return lines;
  }

  int newer() {
    return Math.max(0, first - SIZE);
  }

  int older() {
    return first + SIZE;
  }

  boolean hasNewer() {
    return first > 0;
  }

  boolean hasOlder() {
    return lines.size() == SIZE && older() < total;
  }
}
