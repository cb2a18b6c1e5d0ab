package app.roster.web.clients;

import app.roster.access.Actor;
import app.roster.clienttable.ClientFilter;
import app.roster.clienttable.ClientQuery;
import app.roster.clienttable.ClientRow;
import app.roster.clienttable.ClientTable;
import app.roster.clienttable.Sort;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Rows of the Archived tab: as many as a page. */
final class ArchivedTableModel extends LazyDataModel<ArchivedLine> {

  private static final long serialVersionUID = 1L;

  private static final Set<String> SORTED = Set.of(Sort.FIRST_NAME, Sort.LAST_NAME, "email");

  private final transient ClientTable table;
  private final transient Actor actor;
  private final transient Supplier<ClientFilter> filter;

  ArchivedTableModel(ClientTable table, Actor actor, Supplier<ClientFilter> filter) {
    this.table = table;
    this.actor = actor;
    this.filter = filter;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) page(0, 1, Sort.byLastName()).total();
  }

  @Override
  public List<ArchivedLine> load(
      int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    return page(first, size, wanted(sort)).map(ArchivedLine::new).items();
  }

  @Override
  public String getRowKey(ArchivedLine line) {
    return line.getKey();
  }

  private Page<ClientRow> page(int first, int size, Sort sort) {
    PageRequest request = new PageRequest(first, Math.min(Math.max(1, size), PageRequest.LIMIT));
    return table.archived(actor, new ClientQuery(filter.get(), sort, request, List.of()));
  }

  private static Sort wanted(Map<String, SortMeta> sort) {
    return sort.values().stream()
        .filter(SortMeta::isActive)
        .filter(wanted -> SORTED.contains(wanted.getField()))
        .findFirst()
        .map(
            wanted ->
                wanted.getOrder().isAscending()
                    ? Sort.ascending(wanted.getField())
                    : Sort.descending(wanted.getField()))
        .orElse(Sort.byLastName());
  }
}
