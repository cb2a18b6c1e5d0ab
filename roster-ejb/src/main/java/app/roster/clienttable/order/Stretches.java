package app.roster.clienttable.order;

import app.roster.kernel.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Where the rows of a list come from.
 *
 * @param <T> a row
 */
public interface Stretches<T> {

  List<T> read(Slice slice);

  /** How many rows there are from where the slice begins, whatever it skips and takes. */
  int count(Slice slice);

  /** Where somebody stands now; empty if they are not in the list any more. */
  Optional<Spot> find(PersonId person);
}
