package app.roster.provisioning.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Row 1: which column stands where.
 *
 * @param positions index of every column that the file has
 * @param width how many cells a row may fill
 * @param leftOut empty columns at the right end
 */
record Header(Map<Column, Integer> positions, int width, int leftOut) {

  private static final int LIMIT = 64;

  /** Columns must stand as in the template; the last two may be missing. */
  static Header inOrder(List<String> cells) {
    List<String> names = names(cells);
    requireNoData(cells);
    for (int i = 0; i < Math.max(names.size(), required()); i++) {
      String found = i < names.size() ? names.get(i) : "";
      String expected = i < Column.HEADERS.size() ? Column.HEADERS.get(i) : "";
      if (!found.equals(expected)) {
        throw differs(names, i, expected, found);
      }
    }
    return of(names, cells.size());
  }

  /** Columns may stand in any order, as long as they have the right names. */
  static Header byName(List<String> cells) {
    List<String> names = names(cells);
    requireNoData(cells);
    for (int i = 0; i < names.size(); i++) {
      if (Column.named(names.get(i)).isEmpty()) {
        throw new StructureException("unknown_column", names.get(i), Column.letters(i));
      }
      if (names.indexOf(names.get(i)) < i) {
        throw new StructureException("column_twice", names.get(i), Column.letters(i));
      }
    }
    for (Column column : Column.values()) {
      if (column.isRequired() && !names.contains(column.header())) {
        throw new StructureException("column_missing", column.header());
      }
    }
    return of(names, cells.size());
  }

  Optional<Integer> position(Column column) {
    return Optional.ofNullable(positions.get(column));
  }

  private static Header of(List<String> names, int cells) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    for (int i = 0; i < names.size(); i++) {
      positions.put(Column.named(names.get(i)).orElseThrow(), i);
    }
    return new Header(Map.copyOf(positions), names.size(), cells - names.size());
  }

  // Case and blanks around a name say nothing; neither do empty cells at the end.
  private static List<String> names(List<String> cells) {
    if (cells.size() > LIMIT) {
      throw new StructureException("too_many_columns", LIMIT);
    }
    List<String> names =
        new ArrayList<>(cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList());
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    if (names.isEmpty()) {
      throw new StructureException("no_header");
    }
    return names;
  }

  private static void requireNoData(List<String> cells) {
    if (cells.stream().anyMatch(cell -> cell.contains("@"))) {
      throw new StructureException("data_in_row_1");
    }
  }

  private static StructureException differs(
      List<String> names, int index, String expected, String found) {
    boolean onlyOrder = Column.HEADERS.containsAll(names) && hasAllRequired(names);
    return new StructureException(
        onlyOrder ? "header_order" : "header_differs",
        String.join(", ", Column.HEADERS),
        String.join(", ", names),
        Column.letters(index),
        expected,
        found);
  }

  private static boolean hasAllRequired(List<String> names) {
    return names.stream().distinct().count() == names.size()
        && names.containsAll(Column.HEADERS.subList(0, required()));
  }

  private static int required() {
    return (int) java.util.Arrays.stream(Column.values()).filter(Column::isRequired).count();
  }
}
