package app.roster.clienttable;

import app.roster.kernel.PageRequest;
import java.util.List;
import java.util.Objects;

/**
 * Which clients are wanted, in which order, and what of them.
 *
 * @param columns codes of the columns whose values are wanted along; unknown ones are left out
 */
public record ClientQuery(ClientFilter filter, Sort sort, PageRequest page, List<String> columns) {

  public ClientQuery {
    Objects.requireNonNull(filter);
    Objects.requireNonNull(sort);
    Objects.requireNonNull(page);
    columns = List.copyOf(columns);
  }

  boolean asksFor(SystemColumn column) {
    return columns.contains(column.code());
  }
}
