package app.roster.web.clienttable;

import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Rows of the table for one request: as many as a page. What it is sorted and searched by stands in
 * the view, where it survives a change of columns.
 */
final class ClientTableModel extends LazyDataModel<ClientLine> {

  private static final long serialVersionUID = 1L;

  private final transient ClientRows rows;

  ClientTableModel(ClientRows rows) {
    this.rows = rows;
  }

  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return rows.total();
  }

  @Override
  public List<ClientLine> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    String opened = parameter("_expandedRowKey");
    if (opened == null) {
      return rows.read(first, pageSize);
    }
    // PrimeFaces opens "row 3", but the list may have moved since that row was drawn: only the key
    // says who was meant, and a Pro must never get the values of somebody else.
    return rows.open(opened).map(line -> Collections.nCopies(pageSize, line)).orElse(List.of());
  }

  @Override
  public String getRowKey(ClientLine line) {
    return line.getKey();
  }

  @Override
  public ClientLine getRowData(String rowKey) {
    return rows.open(rowKey).orElse(null);
  }

  private static String parameter(String suffix) {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return parameters.get(ClientsView.TABLE + suffix);
  }
}
