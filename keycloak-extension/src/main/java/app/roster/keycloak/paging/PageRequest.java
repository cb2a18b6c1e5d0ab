package app.roster.keycloak.paging;

/**
 * Which part of a list is wanted.
 *
 * @param first how many to leave out, at least 0
 * @param max how many to show, at least 1
 */
public record PageRequest(int first, int max) {

  /** Sets right what a caller asked for, rather than refuse it. */
  public static PageRequest of(int first, int max, int largest) {
    return new PageRequest(Math.max(0, first), Math.min(Math.max(1, max), largest));
  }
}
