package app.roster.clienttable.order;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a list of clients is ordered by, as SQL. Built from constants alone, never from text of a
 * request.
 *
 * @param columns of those who have something to be ordered by; together they tell any two apart
 * @param partial whether others lack it
 * @param attribute whose sort rows are read
 */
public record Ordering(
    List<String> columns, boolean partial, Optional<Integer> attribute, boolean descending) {

  public static final List<String> BY_LAST_NAME =
      List.of("c.last_key", "c.first_key", "c.person_id");
  public static final List<String> BY_FIRST_NAME =
      List.of("c.first_key", "c.last_key", "c.person_id");

  public Ordering {
    columns = List.copyOf(columns);
    Objects.requireNonNull(attribute);
  }

  /** Orders everybody by name. */
  public static Ordering byName(List<String> columns, boolean descending) {
    return new Ordering(columns, false, Optional.empty(), descending);
  }

  /** Orders those who have a fact, which is a column of the client. */
  public static Ordering byFact(String column, boolean descending) {
    return new Ordering(List.of(column, "c.person_id"), true, Optional.empty(), descending);
  }

  /** Orders those who have a number of an attribute, which is a column of the sort rows. */
  public static Ordering byNumber(int attribute, String column, boolean descending) {
    return new Ordering(
        List.of("s." + column, "s.person_id"), true, Optional.of(attribute), descending);
  }

  /** What has to be there for a client to stand in this order at all. */
  public String value() {
    return columns.get(0);
  }

  public List<String> columns(Stretch stretch) {
    return stretch == Stretch.HAVING ? columns : BY_LAST_NAME;
  }

  /** One direction for all columns, so that one index serves both. */
  public String clause(Stretch stretch, boolean backwards) {
    String direction = falls(stretch, backwards) ? " desc" : "";
    return columns(stretch).stream()
        .map(column -> column + direction)
        .collect(Collectors.joining(", "));
  }

  /**
   * The condition that a row comes where the slice begins or later; its key is {@code :key0} on.
   */
  public String beyond(Slice slice) {
    List<String> names = columns(slice.stretch());
    String parameters =
        IntStream.range(0, names.size())
            .mapToObj(i -> ":key" + i)
            .collect(Collectors.joining(", "));
    String sign = falls(slice.stretch(), slice.backwards()) ? "<" : ">";
    return "(%s) %s (%s)"
        .formatted(String.join(", ", names), slice.backwards() ? sign : sign + "=", parameters);
  }

  private boolean falls(Stretch stretch, boolean backwards) {
    return (stretch == Stretch.HAVING && descending) != backwards;
  }
}
