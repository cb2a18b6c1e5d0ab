package app.roster.web.clienttable;

import app.roster.clienttable.LayoutColumn;
import app.roster.clienttable.SystemColumn;
import app.roster.clienttable.TableColumns;
import app.roster.measurements.catalogue.Attribute;
import java.util.Optional;

/** One chosen column, as the page names it. */
public final class TableColumn {

  private final LayoutColumn column;
  private final String label;
  private final Attribute attribute;

  TableColumn(LayoutColumn column, String label, Attribute attribute) {
    this.column = column;
    this.label = label;
    this.attribute = attribute;
  }

  static TableColumn of(LayoutColumn column, Wording wording) {
    Attribute attribute = TableColumns.attribute(column.code()).orElse(null);
    return new TableColumn(column, wording.column(column.code()), attribute);
  }

  public String getCode() {
    return column.code();
  }

  public String getLabel() {
    return label;
  }

  public boolean isHidden() {
    return column.hidden();
  }

  /** Pixels, empty while nobody resized the column. */
  public String getWidth() {
    return column.width() == null ? "" : column.width().toString();
  }

  /** Whether the table can be ordered by it. */
  public boolean isSortable() {
    return isHealth() || system().filter(SystemColumn::isOrdered).isPresent();
  }

  /** Whether it says something about health; such columns bring the arrow (A51). */
  public boolean isHealth() {
    return attribute != null;
  }

  Optional<Attribute> attribute() {
    return Optional.ofNullable(attribute);
  }

  Optional<SystemColumn> system() {
    return TableColumns.system(column.code());
  }

  /** Classes of the cells: the code is how scripts and tests know a column again. */
  public String getStyleClass() {
    String kind = isHealth() ? "value-cell" : "fact-cell";
    return kind + " col-" + column.code();
  }
}
