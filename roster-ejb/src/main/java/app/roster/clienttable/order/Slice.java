package app.roster.clienttable.order;

import java.util.Optional;

/**
 * Some rows of one stretch.
 *
 * @param from where to begin: with that row forwards, with the one before it backwards; at the
 *     stretch's end of that direction if empty
 * @param backwards whether rows come in the opposite of the list's order
 * @param skip rows to pass over first
 * @param limit how many at most
 */
public record Slice(Stretch stretch, Optional<Spot> from, boolean backwards, int skip, int limit) {}
