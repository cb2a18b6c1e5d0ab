package app.roster.web.invitations;

import app.roster.access.Actor;
import app.roster.invitations.InvitationKind;
import app.roster.invitations.PendingInvitation;
import app.roster.invitations.PendingInvitations;
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

  private static final Map<String, Order> ORDERS =
      Map.of("email", Order.EMAIL, "sent", Order.SENT, "expires", Order.EXPIRES);

  private final transient PendingInvitations invitations;
  private final transient InvitationKind kind;
  private final transient Actor actor;
  private final transient PendingWords words;
  private final transient Supplier<String> search;

  PendingTableModel(
      PendingInvitations invitations,
      InvitationKind kind,
      Actor actor,
      PendingWords words,
      Supplier<String> search) {
    this.invitations = invitations;
    this.kind = kind;
    this.actor = actor;
    this.words = words;
    this.search = search;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) page(0, 1, Order.EMAIL).total();
  }

  @Override
  public List<PendingLine> load(
      int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    return page(first, size, order(sort))
        .map(invitation -> new PendingLine(invitation, words))
        .items();
  }

  @Override
  public String getRowKey(PendingLine line) {
    return line.getId();
  }

  private Page<PendingInvitation> page(int first, int size, Order order) {
    PageRequest request = new PageRequest(first, Math.min(Math.max(1, size), PageRequest.LIMIT));
    return invitations.page(actor, new PendingQuery(kind, search.get(), order, request));
  }

  private static Order order(Map<String, SortMeta> sort) {
    return sort.values().stream()
        .filter(SortMeta::isActive)
        .filter(wanted -> ORDERS.containsKey(wanted.getField()))
        .findFirst()
        .map(wanted -> ORDERS.get(wanted.getField()).inDirection(wanted.getOrder().isAscending()))
        .orElse(Order.NEWEST_FIRST);
  }
}
