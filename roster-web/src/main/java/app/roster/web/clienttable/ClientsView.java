package app.roster.web.clienttable;

import app.roster.clienttable.Places;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.data.PageEvent;

/** The Clients page: which tab, which rows. What the columns are is {@link ColumnsView}'s part. */
@Named
@ViewScoped
public class ClientsView implements Serializable {

  static final String TABLE = "f:clients";

  private static final long serialVersionUID = 1L;

  @Inject private Arrangement arrangement;
  @Inject private TablePlace place;
  @Inject private TagFilter tags;

  private String tab;
  private String search;
  private int first;
  private Places places;

  /** Called once it is known what the table shows. */
  public void load() {
    remember();
  }

  private void remember() {
    if (isActive()) {
      place.remember(getSearch(), tags.getAddress(), first);
    } else {
      // Only the list of active clients is come back to.
      place.forget();
    }
  }

  /**
   * Finds the rows again that were left for a client view, unless the address names others.
   *
   * @return whether the person came back
   */
  public boolean comeBack() {
    if (search != null || first != 0 || !comesBack()) {
      return false;
    }
    search = place.search();
    tags.setAddress(place.tags());
    first = place.first();
    return true;
  }

  /** Client view ends with a redirect, which still names the page of the view it came from. */
  private static boolean comesBack() {
    String from =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestHeaderMap()
            .getOrDefault("Referer", "");
    return from.contains("/view/");
  }

  /** Which list is shown is what the address says, whatever other windows show. */
  public boolean isPending() {
    return "pending".equals(tab);
  }

  public boolean isArchived() {
    return "archived".equals(tab);
  }

  /** What every other address shows. */
  public boolean isActive() {
    return !isPending() && !isArchived();
  }

  /** Finds what was typed or chosen, from the first row on. */
  public void find() {
    first = 0;
    dataTable().setFirst(0);
    arrangement.touch();
    remember();
  }

  public void paged(PageEvent event) {
    int rows = Optional.ofNullable(event.getRowsPerPage()).orElse(getRows());
    arrangement.change(layout -> layout.paged(rows));
    first = event.getPage() * rows;
    remember();
  }

  /** Where the ends of the page stand that was read last. */
  Optional<Places> places() {
    return Optional.ofNullable(places);
  }

  void read(Places now) {
    places = now;
  }

  static DataTable dataTable() {
    return (DataTable) FacesContext.getCurrentInstance().getViewRoot().findComponent(TABLE);
  }

  public int getRows() {
    return arrangement.layout().pageSize();
  }

  public int getFirst() {
    return first;
  }

  public void setFirst(int first) {
    this.first = Math.max(0, first);
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab == null ? null : tab.toLowerCase(Locale.ROOT);
  }

  public String getSearch() {
    return search == null ? "" : search;
  }

  public void setSearch(String search) {
    this.search = search == null ? "" : search.strip();
  }
}
