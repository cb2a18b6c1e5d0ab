package app.roster.web.invitations;

import app.roster.access.Actor;
import app.roster.invitations.Invitations;
import app.roster.invitations.PendingQuery;
import app.roster.invitations.PendingQuery.Order;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Rows of the Pending tab: a page costs one query. */
final class PendingTableModel extends LazyDataModel<PendingLine> {

  private static final long serialVersionUID = 1L;

  private final transient Invitations invitations;
  private final transient Actor actor;
  private final transient Supplier<String> search;

  PendingTableModel(Invitations invitations, Actor actor, Supplier<String> search) {
    this.invitations = invitations;
    this.actor = actor;
    this.search = search;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) page(0, 1, Order.EMAIL_ASCENDING).total();
  }

  @Override
  public List<PendingLine> load(
      int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    return page(first, size, order(sort)).map(PendingLine::new).items();
  }

  @Override
  public String getRowKey(PendingLine line) {
    return line.getId();
  }

  private Page<app.roster.invitations.PendingInvitation> page(int first, int size, Order order) {
    PageRequest request = new PageRequest(first, Math.min(Math.max(1, size), PageRequest.LIMIT));
    return invitations.pending(actor, new PendingQuery(search.get(), order, request));
  }

  private static Order order(Map<String, SortMeta> sort) {
    SortMeta wanted = sort.get("email");
    if (wanted == null || !wanted.isActive()) {
      return Order.NEWEST_FIRST;
    }
    return wanted.getOrder().isDescending() ? Order.EMAIL_DESCENDING : Order.EMAIL_ASCENDING;
  }
}
