package app.roster.clienttable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How one Pro has arranged the table. The columns that always stand in their place (picture, arrow,
 * names, View, row menu) are no part of it, so no layout can move them.
 *
 * @param version counts the saved changes, to notice one made elsewhere meanwhile
 * @param columns in the order they are shown
 * @param pageSize rows a page, one of {@link #PAGE_SIZES}
 */
public record Layout(int version, List<LayoutColumn> columns, Sort sort, int pageSize)
    implements Serializable {

  public static final List<Integer> PAGE_SIZES = List.of(10, 25, 50, 100);

  /** Enough for every attribute at once to be a choice, few enough to stay readable. */
  static final int MOST_COLUMNS = 40;

  private static final int DEFAULT_PAGE_SIZE = 25;

  public Layout {
    columns = List.copyOf(columns);
  }

  /** What everybody starts with: no column with health data (A43). */
  public static Layout initial() {
    return new Layout(0, List.of(), Sort.byLastName(), DEFAULT_PAGE_SIZE);
  }

  public List<String> codes() {
    return columns.stream().map(LayoutColumn::code).toList();
  }

  public List<LayoutColumn> shown() {
    return columns.stream().filter(column -> !column.hidden()).toList();
  }

  /** Keeps what is still chosen in its place and adds the rest at the end. */
  public Layout choose(Collection<String> codes) {
    Map<String, LayoutColumn> chosen = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> codes.contains(column.code()))
        .forEach(column -> chosen.put(column.code(), column));
    codes.forEach(code -> chosen.putIfAbsent(code, LayoutColumn.of(code)));
    return withColumns(List.copyOf(chosen.values())).withoutLostSort();
  }

  /** Puts the columns into the order of the codes; those not named keep standing at the end. */
  public Layout order(List<String> codes) {
    List<LayoutColumn> ordered = new ArrayList<>();
    codes.forEach(
        code ->
            columns.stream()
                .filter(column -> column.code().equals(code) && !ordered.contains(column))
                .forEach(ordered::add));
    columns.stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
    return withColumns(ordered);
  }

  /**
   * Moves one column among those that are shown.
   *
   * @param steps to the right; to the left if negative. Stops at the ends.
   */
  public Layout move(String code, int steps) {
    List<String> visible = new ArrayList<>(shown().stream().map(LayoutColumn::code).toList());
    int from = visible.indexOf(code);
    if (from < 0) {
      return this;
    }
    int to = Math.max(0, Math.min(visible.size() - 1, from + steps));
    visible.add(to, visible.remove(from));
    return order(visible);
  }

  public Layout resize(String code, int pixels) {
    return change(code, column -> column.wide(pixels));
  }

  public Layout hide(String code) {
    return change(code, LayoutColumn::concealed).withoutLostSort();
  }

  public Layout show(String code) {
    return change(code, LayoutColumn::shown);
  }

  public Layout sortedBy(Sort by) {
    return new Layout(version, columns, by, pageSize);
  }

  public Layout paged(int size) {
    return new Layout(version, columns, sort, size);
  }

  /** The same, to be saved after the change of that number. */
  public Layout over(int saved) {
    return new Layout(saved, columns, sort, pageSize);
  }

  /** Back to what everybody starts with; the page size stays. */
  public Layout reset() {
    return new Layout(version, List.of(), Sort.byLastName(), pageSize);
  }

  /**
   * What is left of a layout once everything is gone that cannot be: stored long ago, by another
   * version of the product or by somebody who tampered.
   *
   * @param known whether a column exists
   * @param sortable whether the table can be ordered by a column that is shown
   */
  Layout repaired(Predicate<String> known, Predicate<String> sortable) {
    Map<String, LayoutColumn> kept = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> known.test(column.code()))
        .limit(MOST_COLUMNS)
        .forEach(column -> kept.putIfAbsent(column.code(), column.repaired()));
    Layout layout = withColumns(List.copyOf(kept.values())).withoutLostSort();
    boolean ordered = layout.sort.isByName() || sortable.test(layout.sort.column());
    return new Layout(
        version,
        layout.columns,
        ordered ? layout.sort : Sort.byLastName(),
        PAGE_SIZES.contains(pageSize) ? pageSize : DEFAULT_PAGE_SIZE);
  }

  /** Nobody understands an order by something they do not see. */
  private Layout withoutLostSort() {
    boolean visible = sort.isByName() || shownCodes().contains(sort.column());
    return visible ? this : sortedBy(Sort.byLastName());
  }

  private Set<String> shownCodes() {
    return Set.copyOf(shown().stream().map(LayoutColumn::code).toList());
  }

  private Layout change(String code, UnaryOperator<LayoutColumn> how) {
    return withColumns(
        columns.stream().map(each -> each.code().equals(code) ? how.apply(each) : each).toList());
  }

  private Layout withColumns(List<LayoutColumn> arranged) {
    return new Layout(version, Collections.unmodifiableList(arranged), sort, pageSize);
  }
}
