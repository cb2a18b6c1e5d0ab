package app.roster.clienttable.order;

import app.roster.kernel.PersonId;
import java.io.Serializable;

/**
 * Where somebody stood in a list when it was read. Holds nothing that they are ordered by, so that
 * it may be kept in a session: the value is read anew, and the mark tells whether it is another.
 *
 * @param index of the row, from 0
 * @param mark of the {@link Spot} then; means nothing to another server
 */
public record Place(int index, PersonId person, int mark) implements Serializable {

  public static Place of(int index, PersonId person, Spot spot) {
    return new Place(index, person, spot.mark());
  }

  boolean isStill(Spot spot) {
    return spot.mark() == mark;
  }
}
