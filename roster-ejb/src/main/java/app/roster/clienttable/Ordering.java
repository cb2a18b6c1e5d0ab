package app.roster.clienttable;

import java.util.Optional;

/**
 * The {@code order by} of one query. Built from constants of this package alone, never from text of
 * a request.
 *
 * @param expression what is ordered by
 * @param attribute id of the attribute whose summary has to be joined
 */
record Ordering(String expression, Optional<Integer> attribute, boolean descending) {

  private static final String LAST_NAME = "lower(c.last_name), lower(c.first_name), c.person_id";
  private static final String FIRST_NAME = "lower(c.first_name), lower(c.last_name), c.person_id";

  static Ordering byName(Sort sort) {
    boolean first = sort.column().equals(Sort.FIRST_NAME);
    return new Ordering(first ? FIRST_NAME : LAST_NAME, Optional.empty(), sort.descending());
  }

  static Ordering bySystem(SystemColumn column, boolean descending) {
    boolean direction = descending != column.runsBackwards();
    return new Ordering(column.expression() + ", c.person_id", Optional.empty(), direction);
  }

  static Ordering byAttribute(int attribute, Statistic statistic, boolean descending) {
    String expression = "s." + statistic.column() + ", s.person_id";
    return new Ordering(expression, Optional.of(attribute), descending);
  }

  /** What has to be there for a client to stand in this order at all. */
  String value() {
    return expression.substring(0, expression.indexOf(", "));
  }

  /** Whether clients without a value follow after the others, whatever the direction. */
  boolean leavesSomeOut() {
    return !isByName();
  }

  private boolean isByName() {
    return expression.equals(LAST_NAME) || expression.equals(FIRST_NAME);
  }

  /** One direction for all parts, so that one index serves both. */
  String clause() {
    return descending ? expression.replace(", ", " desc, ") + " desc" : expression;
  }
}
