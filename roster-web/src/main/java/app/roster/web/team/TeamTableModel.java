package app.roster.web.team;

import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Rows of the Team page for one request. Counting is asked for before the page is, so the page that
 * was read to count is kept for it.
 */
final class TeamTableModel extends LazyDataModel<TeamLine> {

  private static final long serialVersionUID = 1L;

  private final transient Function<PageRequest, Page<TeamLine>> source;
  private final transient PageRequest start;
  private transient PageRequest read;
  private transient Page<TeamLine> page;

  /**
   * @param start the page that is probably wanted
   */
  TeamTableModel(Function<PageRequest, Page<TeamLine>> source, PageRequest start) {
    this.source = source;
    this.start = start;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) page(read == null ? start : read).total();
  }

  @Override
  public List<TeamLine> load(
      int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    return page(request(first, size)).items();
  }

  /** What a table asks for, within what can be asked for. */
  static PageRequest request(int first, int size) {
    return new PageRequest(first, Math.min(Math.max(1, size), PageRequest.LIMIT));
  }

  @Override
  public String getRowKey(TeamLine line) {
    return line.getKey();
  }

  private Page<TeamLine> page(PageRequest wanted) {
    if (!wanted.equals(read)) {
      page = source.apply(wanted);
      read = wanted;
    }
    return page;
  }
}
