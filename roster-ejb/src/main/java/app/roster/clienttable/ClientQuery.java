package app.roster.clienttable;

import app.roster.clienttable.order.Place;
import app.roster.kernel.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which clients are wanted, in which order, and what of them.
 *
 * @param columns codes of the columns whose values are wanted along; unknown ones are left out
 * @param near places of a page that was read before, of this list or another one
 */
public record ClientQuery(
    ClientFilter filter, Sort sort, PageRequest page, List<String> columns, Optional<Places> near) {

  public ClientQuery {
    Objects.requireNonNull(filter);
    Objects.requireNonNull(sort);
    Objects.requireNonNull(page);
    Objects.requireNonNull(near);
    columns = List.copyOf(columns);
  }

  public ClientQuery(ClientFilter filter, Sort sort, PageRequest page, List<String> columns) {
    this(filter, sort, page, columns, Optional.empty());
  }

  /** The same page, asked for by somebody who has read another one before. */
  public ClientQuery near(Optional<Places> places) {
    return new ClientQuery(filter, sort, page, columns, places);
  }

  List<Place> known() {
    return near.filter(places -> places.areOf(this)).map(Places::rows).orElse(List.of());
  }

  boolean asksFor(SystemColumn column) {
    return columns.contains(column.code());
  }
}
