package app.roster.clienttable;

import app.roster.clienttable.order.Ordering;
import app.roster.measurements.catalogue.Attribute;
import java.util.List;
import java.util.Optional;

/** Which columns there are. Whatever a request or a stored layout names is looked up here first. */
public final class TableColumns {

  private TableColumns() {}

  /** The attribute behind a code, if it may be a column. */
  public static Optional<Attribute> attribute(String code) {
    return Attribute.ofCode(code).filter(Attribute::isMeasured);
  }

  public static Optional<SystemColumn> system(String code) {
    return SystemColumn.find(code);
  }

  /** What is left of a layout without the columns that there are not. */
  public static Layout repaired(Layout layout) {
    return layout.repaired(TableColumns::isKnown, TableColumns::isSortable);
  }

  static boolean isKnown(String code) {
    return attribute(code).isPresent() || system(code).isPresent();
  }

  static boolean isSortable(String code) {
    return attribute(code).isPresent() || system(code).filter(SystemColumn::isOrdered).isPresent();
  }

  /** How to order by what is asked for; by last name if that cannot be ordered by. */
  static Ordering ordering(Sort sort) {
    Optional<Attribute> attribute = attribute(sort.column());
    if (attribute.isPresent()) {
      return Ordering.byNumber(attribute.get().id(), sort.statistic().column(), sort.descending());
    }
    return factOrdering(sort);
  }

  /** The same where no measured values are looked at. */
  static Ordering factOrdering(Sort sort) {
    return system(sort.column())
        .filter(SystemColumn::isOrdered)
        .map(
            column ->
                Ordering.byFact(column.expression(), sort.descending() != column.runsBackwards()))
        .orElseGet(() -> Ordering.byName(names(sort), sort.descending()));
  }

  private static List<String> names(Sort sort) {
    return sort.column().equals(Sort.FIRST_NAME) ? Ordering.BY_FIRST_NAME : Ordering.BY_LAST_NAME;
  }
}
