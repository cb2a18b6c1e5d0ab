package app.roster.clienttable.order;

import java.util.List;

/**
 * What one row of a list is ordered by.
 *
 * @param key values of the columns of its stretch, none of them null
 */
public record Spot(Stretch stretch, List<Object> key) {

  private static final int SALT = new java.security.SecureRandom().nextInt();

  public Spot {
    key = List.copyOf(key);
  }

  /** Tells later whether a row still stands there, without saying where that is. */
  int mark() {
    return hashCode() * 31 ^ SALT;
  }
}
