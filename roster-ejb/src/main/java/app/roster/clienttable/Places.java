package app.roster.clienttable;

import app.roster.clienttable.order.Place;
import java.io.Serializable;
import java.util.List;

/**
 * Where the ends of a page stand in the list it is of. Who asks for the page after or before it
 * with these gets exactly that, at the cost of a page, and whoever joins meanwhile shifts nothing.
 *
 * @param rows the first and the last row of the page
 */
public record Places(ClientFilter filter, Sort sort, List<Place> rows) implements Serializable {

  public Places {
    rows = List.copyOf(rows);
  }

  boolean areOf(ClientQuery query) {
    return filter.equals(query.filter()) && sort.equals(query.sort());
  }
}
