package app.roster.web.clienttable;

import app.roster.clienttable.ClientFilter;
import app.roster.clienttable.ClientPage;
import app.roster.clienttable.ClientQuery;
import app.roster.clienttable.ClientTable;
import app.roster.clienttable.Layout;
import app.roster.clienttable.LayoutColumn;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;

/**
 * The rows of one request. Kept no longer, so that nobody is shown what was true a click ago and no
 * session holds health data.
 */
@Named
@RequestScoped
public class ClientRows {

  @Inject private Arrangement arrangement;
  @Inject private ClientsView view;
  @Inject private TagFilter tags;
  @Inject private ClientTable table;
  @Inject private ClientLines lines;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Clock clock;

  private ClientTableModel model;
  private ClientFilter counted;
  private int total;

  public LazyDataModel<ClientLine> getModel() {
    if (model == null) {
      model = new ClientTableModel(this);
    }
    return model;
  }

  /** Whether the organization has no client at all, so that the page explains how to get one. */
  public boolean isNobodyHere() {
    return view.getSearch().isEmpty() && tags.getCount() == 0 && total() == 0;
  }

  /** Whether more are found than are counted, so that nobody knows the last page. */
  public boolean isCut() {
    boolean narrowed = !view.getSearch().isEmpty() || tags.getCount() > 0;
    return narrowed && total() == ClientTable.COUNT_LIMIT;
  }

  /** Says what reading the rows anew can show and what it cannot (A59); rendering reads them. */
  public void refresh() {
    notices.success("clienttable", "refreshed");
  }

  /** When the rows are read, for the clock beside Refresh. */
  public Instant getAsOf() {
    return clock.instant();
  }

  int total() {
    // What is rendered may be asked before the choice of this request has arrived.
    ClientFilter filter = filter();
    if (!filter.equals(counted)) {
      total = table.count(signedIn.actor(), filter);
      counted = filter;
    }
    return total;
  }

  List<ClientLine> read(int first, int rows) {
    Layout layout = arrangement.layout();
    List<String> codes = layout.shown().stream().map(LayoutColumn::code).toList();
    ClientQuery query =
        new ClientQuery(filter(), layout.sort(), new PageRequest(first, rows), codes);
    ClientPage page = table.page(signedIn.actor(), query.near(view.places()));
    view.read(page.places());
    return lines.of(page, layout, ClientsView.dataTable().getExpandedRowKeys());
  }

  private ClientFilter filter() {
    return new ClientFilter(view.getSearch(), tags.getWanted());
  }

  /** The line of one client; empty if they left the organization meanwhile. */
  Optional<ClientLine> open(String key) {
    try {
      UserId client = new UserId(key);
      return Optional.of(lines.opened(table.row(signedIn.actor(), client), arrangement.layout()));
    } catch (NotFoundException goneMeanwhile) {
      return Optional.empty();
    }
  }
}
