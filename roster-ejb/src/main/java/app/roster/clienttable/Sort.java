package app.roster.clienttable;

import java.io.Serializable;
import java.util.Objects;

/**
 * What the table is ordered by.
 *
 * @param column {@link #FIRST_NAME}, {@link #LAST_NAME} or the code of a column
 * @param statistic which number, where the column is an attribute
 */
public record Sort(String column, Statistic statistic, boolean descending) implements Serializable {

  public static final String FIRST_NAME = "firstName";
  public static final String LAST_NAME = "lastName";

  public Sort {
    Objects.requireNonNull(column);
    Objects.requireNonNull(statistic);
  }

  /** Last name from A to Z: what everybody starts with. */
  public static Sort byLastName() {
    return ascending(LAST_NAME);
  }

  public static Sort ascending(String column) {
    return new Sort(column, Statistic.LATEST, false);
  }

  public static Sort descending(String column) {
    return new Sort(column, Statistic.LATEST, true);
  }

  public Sort by(Statistic number) {
    return new Sort(column, number, descending);
  }

  boolean isByName() {
    return column.equals(FIRST_NAME) || column.equals(LAST_NAME);
  }
}
