package app.roster.clienttable.order;

import app.roster.kernel.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds a page from the nearest place that is known: the beginning of the list, its end, or a row
 * of a page that was read before.
 *
 * @param <T> a row
 */
public final class Walk<T> {

  /** A way to the page, and how many rows it passes over. */
  private record Way(Optional<Spot> from, boolean backwards, int skip, int limit) {}

  private final Stretches<T> stretches;
  private final boolean partial;

  /**
   * @param partial whether the second stretch may hold anybody
   */
  public Walk(Stretches<T> stretches, boolean partial) {
    this.stretches = stretches;
    this.partial = partial;
  }

  /**
   * Rows of a page in the list's order.
   *
   * @param total how many rows the list has, if that is known exactly
   * @param known places of rows read before; those that are no longer true are left alone
   */
  public List<T> page(PageRequest page, OptionalInt total, List<Place> known) {
    return read(way(page, total, known));
  }

  private Way way(PageRequest page, OptionalInt total, List<Place> known) {
    Way best = new Way(Optional.empty(), false, page.first(), page.size());
    if (total.isPresent()) {
      int behind = total.getAsInt() - page.first() - page.size();
      int limit = Math.max(0, Math.min(page.size(), total.getAsInt() - page.first()));
      best = shorter(best, new Way(Optional.empty(), true, Math.max(0, behind), limit));
    }
    for (Place place : known) {
      Optional<Way> way = way(page, place);
      // Whether somebody still stands there costs a query.
      if (way.isPresent() && way.get().skip() < best.skip()) {
        Optional<Spot> spot = stretches.find(place.person()).filter(place::isStill);
        best = spot.map(found -> from(found, way.get())).orElse(best);
      }
    }
    return best;
  }

  private static Optional<Way> way(PageRequest page, Place place) {
    int ahead = page.first() - place.index();
    if (ahead >= 0) {
      return Optional.of(new Way(Optional.empty(), false, ahead, page.size()));
    }
    int back = -ahead - page.size();
    return back >= 0
        ? Optional.of(new Way(Optional.empty(), true, back, page.size()))
        : Optional.empty();
  }

  private static Way from(Spot spot, Way way) {
    return new Way(Optional.of(spot), way.backwards(), way.skip(), way.limit());
  }

  private static Way shorter(Way one, Way other) {
    return other.skip() < one.skip() ? other : one;
  }

  private List<T> read(Way way) {
    List<T> rows = new ArrayList<>();
    Optional<Spot> from = way.from();
    int skip = way.skip();
    for (Iterator<Stretch> ahead = stretches(way).iterator(); ahead.hasNext(); ) {
      int wanted = way.limit() - rows.size();
      Slice slice = new Slice(ahead.next(), from, way.backwards(), skip, wanted);
      List<T> found = wanted > 0 ? stretches.read(slice) : List.of();
      rows.addAll(found);
      boolean passed = found.isEmpty() && wanted > 0 && skip > 0 && ahead.hasNext();
      skip = passed ? Math.max(0, skip - stretches.count(slice)) : 0;
      from = Optional.empty();
    }
    if (way.backwards()) {
      Collections.reverse(rows);
    }
    return rows;
  }

  /** What lies on the way, in its direction. */
  private List<Stretch> stretches(Way way) {
    List<Stretch> all =
        new ArrayList<>(partial ? List.of(Stretch.values()) : List.of(Stretch.HAVING));
    if (way.backwards()) {
      Collections.reverse(all);
    }
    Optional<Stretch> first = way.from().map(Spot::stretch);
    return first.map(stretch -> all.subList(all.indexOf(stretch), all.size())).orElse(all);
  }
}
