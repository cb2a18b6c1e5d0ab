package app.roster.clienttable;

import java.util.Arrays;

/**
 * The clients a table lists, all of them, in the order it had at one moment. Holds eight bytes a
 * client, so that it can be walked in parts while the list goes on changing: nobody comes twice,
 * and nobody who stays is missed.
 */
public final class ClientOrder {

  private final long[] keys;

  ClientOrder(long... keys) {
    this.keys = keys.clone();
  }

  public int size() {
    return keys.length;
  }

  /**
   * Some that follow each other.
   *
   * @param first index of the first, from 0
   * @param most how many, or as many as are left
   */
  public ClientOrder part(int first, int most) {
    return new ClientOrder(Arrays.copyOfRange(keys, first, Math.min(keys.length, first + most)));
  }

  Long[] keys() {
    return Arrays.stream(keys).boxed().toArray(Long[]::new);
  }
}
