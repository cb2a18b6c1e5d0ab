package app.roster.web.clients;

import app.roster.clienttable.ClientFilter;
import app.roster.clienttable.ClientTable;
import app.roster.tags.TagId;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.LazyDataModel;

/** The Archived tab of the Clients page. */
@Named
@ViewScoped
public class ArchivedView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "clients";

  @Inject private ClientTable table;
  @Inject private SignedIn signedIn;
  @Inject private Texts texts;

  private String search = "";
  private Set<TagId> tags = Set.of();
  private transient ArchivedTableModel model;

  /**
   * The rows that fit the search as well.
   *
   * @param wanted clients with any of these; everybody if there are none
   */
  public LazyDataModel<ArchivedLine> narrowedTo(Set<TagId> wanted) {
    tags = wanted;
    if (model == null) {
      model = new ArchivedTableModel(table, signedIn.actor(), () -> new ClientFilter(search, tags));
    }
    return model;
  }

  /** Shows what was searched for or chosen, from its first page on. */
  public void find() {
    DataTable shown =
        (DataTable) FacesContext.getCurrentInstance().getViewRoot().findComponent("archived:table");
    shown.setFirst(0);
  }

  public String menuLabel(ArchivedLine line) {
    return texts.of(FEATURE, "menu.label", line.getName());
  }

  public String disconnectQuestion(ArchivedLine line) {
    return texts.of(FEATURE, "disconnect.question", line.getName());
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null ? "" : search;
  }
}
