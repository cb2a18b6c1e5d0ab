package app.roster.clienttable.exports;

import app.roster.clienttable.ClientFilter;
import app.roster.clienttable.Sort;
import app.roster.clienttable.SystemColumn;
import app.roster.clienttable.TableColumns;
import app.roster.measurements.catalogue.Attribute;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which clients are wanted, in which order, and what of them.
 *
 * @param columns codes of columns; unknown ones are left out
 */
public record ExportQuery(ClientFilter filter, Sort sort, List<String> columns) {

  public ExportQuery {
    Objects.requireNonNull(filter);
    Objects.requireNonNull(sort);
    columns = List.copyOf(columns);
  }

  List<Attribute> attributes() {
    return columns.stream().map(TableColumns::attribute).flatMap(Optional::stream).toList();
  }

  boolean asksForTags() {
    return columns.contains(SystemColumn.TAGS.code());
  }

  /**
   * The attribute whose average or change the table is ordered by, and so shows beside its latest
   * value.
   */
  Optional<Attribute> computed() {
    return Optional.of(sort)
        .filter(by -> by.statistic().isComputed() && columns.contains(by.column()))
        .flatMap(by -> TableColumns.attribute(by.column()));
  }
}
