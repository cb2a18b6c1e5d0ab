package app.roster.web.clienttable;

import app.roster.clienttable.Layout;
import app.roster.clienttable.Sort;
import app.roster.clienttable.Statistic;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.primefaces.component.api.DynamicColumn;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.ColumnResizeEvent;
import org.primefaces.event.data.SortEvent;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * Which columns the table has, in which order, and what it is ordered by. The layout is the truth:
 * PrimeFaces numbers dynamic columns, so its own state sits on the wrong column as soon as one is
 * added or removed, and is thrown away after every change.
 */
@Named
@RequestScoped
public class ColumnsView {

  /** One entry of the menu of a column. */
  public record Order(Statistic statistic, String direction, String label) {

    public String icon() {
      return switch (statistic) {
        case CHANGE_7 -> direction.equals("down") ? "pi-arrow-up-right" : "pi-arrow-down-right";
        case RECENCY -> "pi-clock";
        default -> "pi-chart-bar";
      };
    }
  }

  @Inject private Arrangement arrangement;
  @Inject private ColumnGroups groups;
  @Inject private Wording wording;

  private List<TableColumn> columns;
  private String said = "";

  /** Columns that are shown, in their order. */
  public List<TableColumn> getShown() {
    return getChosen().stream().filter(column -> !column.isHidden()).toList();
  }

  /** All chosen columns, for the list in the drawer. */
  public List<TableColumn> getChosen() {
    if (columns == null) {
      columns =
          arrangement.layout().columns().stream()
              .map(column -> TableColumn.of(column, wording))
              .toList();
    }
    return columns;
  }

  /** Whether a column with health data is shown, so that rows can be opened (A51). */
  public boolean isSmart() {
    return getShown().stream().anyMatch(TableColumn::isHealth);
  }

  public List<ColumnGroup> getGroups() {
    return groups.with(arrangement.layout().codes());
  }

  public Sort getSort() {
    return arrangement.layout().sort();
  }

  /** The order, as the header shows it. */
  public SortMeta getSortMeta() {
    Sort sort = getSort();
    return SortMeta.builder()
        .field(sort.column())
        .order(sort.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
        .build();
  }

  /** What the table is ordered by, in words, such as "Weight, 30-day average". */
  public String getSortLabel() {
    Sort sort = getSort();
    String column = wording.column(sort.column());
    return sort.statistic() == Statistic.LATEST
        ? column
        : wording.text("sort.by", column, wording.text("statistic." + sort.statistic()));
  }

  /** Orders by numbers of an attribute beside the latest value, as the menu of a column offers. */
  public List<Order> getOrders() {
    return Stream.of(Statistic.values())
        .filter(statistic -> statistic != Statistic.LATEST)
        .flatMap(this::orders)
        .toList();
  }

  /** Averages the highest first; of what runs both ways, either end may be what is looked for. */
  private Stream<Order> orders(Statistic statistic) {
    String name = wording.text("statistic." + statistic);
    return switch (statistic) {
      case CHANGE_7, RECENCY ->
          Stream.of(
              new Order(statistic, "down", wording.text("sort." + statistic + ".down")),
              new Order(statistic, "up", wording.text("sort." + statistic + ".up")));
      default -> Stream.of(new Order(statistic, "down", wording.text("sort.byAverage", name)));
    };
  }

  /** What a screen reader is told about the last change. */
  public String getSaid() {
    return said;
  }

  public void choose() {
    List<String> codes =
        Stream.of(parameter("codes").split(",")).filter(s -> !s.isEmpty()).toList();
    change(layout -> layout.choose(codes));
    say("said.chosen", getChosen().size());
  }

  public void move() {
    String code = parameter("code");
    int steps = parameter("to").equals("left") ? -1 : 1;
    change(layout -> layout.move(code, steps));
    List<String> shown = getShown().stream().map(TableColumn::getCode).toList();
    if (shown.contains(code)) {
      say("said.moved", wording.column(code), shown.indexOf(code) + 1, shown.size());
    }
  }

  public void hide() {
    String code = parameter("code");
    change(layout -> layout.hide(code));
    say("said.hidden", wording.column(code));
  }

  public void show() {
    String code = parameter("code");
    change(layout -> layout.show(code));
    say("said.shown", wording.column(code));
  }

  public void reset() {
    change(Layout::reset);
    say("said.reset");
  }

  public void order() {
    Statistic statistic = Statistic.valueOf(parameter("statistic"));
    Sort by = new Sort(parameter("code"), statistic, parameter("direction").equals("down"));
    change(layout -> layout.sortedBy(by));
    say("said.sorted", getSortLabel());
  }

  public void sorted(SortEvent event) {
    event.getSortBy().values().stream()
        .filter(SortMeta::isActive)
        .findFirst()
        .ifPresent(
            meta -> {
              Sort by = new Sort(meta.getField(), Statistic.LATEST, meta.getOrder().isDescending());
              arrangement.change(layout -> layout.sortedBy(by));
            });
    say("said.sorted", getSortLabel());
  }

  /** A header was dropped elsewhere; PrimeFaces has the new order in its columns by now. */
  public void reordered(AjaxBehaviorEvent event) {
    List<String> dragged =
        ((DataTable) event.getComponent()).getColumns().stream().map(ColumnsView::code).toList();
    change(layout -> layout.order(dragged));
    say("said.reordered");
  }

  public void resized(ColumnResizeEvent event) {
    String code = code(event.getColumn());
    arrangement.change(layout -> layout.resize(code, event.getWidth()));
  }

  private void change(UnaryOperator<Layout> how) {
    arrangement.change(how);
    columns = null;
    DataTable table = ClientsView.dataTable();
    table.resetColumns();
    if (!isSmart()) {
      table.setExpandedRowKeys(Set.of());
    }
  }

  private void say(String key, Object... arguments) {
    said = wording.text(key, arguments);
  }

  private static String code(UIColumn column) {
    if (!(column instanceof DynamicColumn dynamic)) {
      return String.valueOf(column.getField());
    }
    dynamic.applyStatelessModel();
    String code = dynamic.getField();
    dynamic.cleanStatelessModel();
    return code;
  }

  private static String parameter(String name) {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return parameters.getOrDefault(name, "");
  }
}
