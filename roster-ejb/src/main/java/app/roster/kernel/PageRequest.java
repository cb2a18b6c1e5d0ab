package app.roster.kernel;

/**
 * Which rows of a list are wanted.
 *
 * @param first index of the first row, from 0
 * @param size how many rows, 1 to {@value #LIMIT}
 */
public record PageRequest(int first, int size) {

  /** No page is longer than this, whatever is asked for. */
  public static final int LIMIT = 500;

  public PageRequest {
    if (first < 0) {
      throw new IllegalArgumentException("first row is negative: " + first);
    }
    if (size < 1 || size > LIMIT) {
      throw new IllegalArgumentException("page size is not within 1 to " + LIMIT + ": " + size);
    }
  }
}
