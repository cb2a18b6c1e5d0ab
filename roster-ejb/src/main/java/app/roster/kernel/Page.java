package app.roster.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items the rows of this page, never more than were asked for
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> items, long total) {

  public Page {
    items = List.copyOf(items);
  }

  public static <T> Page<T> empty() {
    return new Page<>(List.of(), 0);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), total);
  }
}
