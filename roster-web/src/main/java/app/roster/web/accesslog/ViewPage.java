package app.roster.web.accesslog;

import app.roster.accesslog.ViewRecord;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/** One page of client views and where the list goes on. */
public final class ViewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int SIZE = 20;

  private final List<ViewLine> lines;
  private final int first;
  private final long total;

  private ViewPage(List<ViewLine> lines, int first, long total) {
    this.lines = lines;
    this.first = first;
    this.total = total;
  }

  /**
   * The page that an address asks for; the first one for everything that is no number.
   *
   * @param from where it begins, as the address says it
   */
  static ViewPage read(
      String from, Function<PageRequest, Page<ViewRecord>> views, ViewWords words) {
    int first = from != null && from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
    Page<ViewRecord> found = views.apply(new PageRequest(first, SIZE));
    return new ViewPage(found.items().stream().map(words::line).toList(), first, found.total());
  }

  public List<ViewLine> getLines() {
    return lines;
  }

  public boolean isWithNewer() {
    return first > 0;
  }

  public boolean isWithOlder() {
    return lines.size() == SIZE && getOlder() < total;
  }

  /** Where the page before begins. */
  public int getNewer() {
    return Math.max(0, first - SIZE);
  }

  /** Where the next page begins. */
  public int getOlder() {
    return first + SIZE;
  }
}
