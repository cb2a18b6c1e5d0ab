package app.roster.provisioning.csv;

import app.roster.clients.TagName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Row 1: which column stands where.
 *
 * @param columns of the file, from the left
 * @param leftOut empty columns at the right end
 */
record Header(List<Column> columns, int leftOut) {

  private static final int NAMED = 20;

  /** Columns must stand as in the template; its last two may be missing, others may follow it. */
  static Header inOrder(List<String> cells) {
    List<String> names = names(cells);
    List<String> template = Column.TEMPLATE;
    for (int i = 0; i < Math.max(names.size(), required()); i++) {
      String found = i < names.size() ? names.get(i) : "";
      String expected = i < template.size() ? template.get(i) : "";
      boolean right = i < template.size() ? found.equals(expected) : isExtra(found);
      if (!right) {
        throw differs(names, i, expected, found);
      }
    }
    requireOnce(names);
    return of(names, cells.size());
  }

  /** Columns may stand in any order, as long as they have the right names. */
  static Header byName(List<String> cells) {
    List<String> names = names(cells);
    for (int i = 0; i < names.size(); i++) {
      if (Column.named(names.get(i)).isEmpty()) {
        throw new StructureException(
            "unknown_column", Cell.shown(names.get(i)), Cell.address(i, 1));
      }
    }
    requireOnce(names);
    missing(names)
        .findFirst()
        .ifPresent(
            column -> {
              throw new StructureException("column_missing", column.header());
            });
    return of(names, cells.size());
  }

  /** How many cells a row may fill. */
  int width() {
    return columns.size();
  }

  Optional<Integer> position(Column column) {
    return Optional.of(columns.indexOf(column)).filter(index -> index >= 0);
  }

  /** Whether there are more columns of tags than a person can have. */
  boolean hasManyTags() {
    return columns.stream().filter(column -> column == Column.TAG).count() > TagName.PER_CLIENT;
  }

  /** Whether this is a file of errors that somebody corrected. */
  boolean isOurs() {
    return columns.contains(Column.PROBLEM);
  }

  /** The columns as the template orders them, with all of its own, then those added to it. */
  List<Column> ordered() {
    Stream<Column> template = Arrays.stream(Column.values()).filter(column -> !column.isExtra());
    return Stream.concat(template, extras().map(columns::get)).toList();
  }

  /** Where the columns stand that were added to the template, in the order of {@link #ordered}. */
  Stream<Integer> extras() {
    return IntStream.range(0, width())
        .boxed()
        .filter(i -> columns.get(i).isExtra() && columns.get(i) != Column.PROBLEM)
        .sorted(Comparator.comparing(columns::get));
  }

  /** The columns by name, from the left. */
  List<String> names() {
    return columns.stream().map(Column::header).toList();
  }

  private static Header of(List<String> names, int cells) {
    return new Header(
        names.stream().map(name -> Column.named(name).orElseThrow()).toList(),
        cells - names.size());
  }

  // Case and blanks say nothing; neither do empty cells at the end.
  private static List<String> names(List<String> cells) {
    List<String> names = new ArrayList<>(cells.stream().map(Header::name).toList());
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    if (names.isEmpty()) {
      throw new StructureException("no_header");
    }
    if (names.stream().anyMatch(name -> name.contains("@"))) {
      throw new StructureException("data_in_row_1");
    }
    if (names.contains("")) {
      throw new StructureException("header_empty", Cell.address(names.indexOf(""), 1));
    }
    return names;
  }

  private static String name(String cell) {
    return Cell.trimmed(cell).toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", "_");
  }

  private static boolean isExtra(String name) {
    return Column.named(name).filter(Column::isExtra).isPresent();
  }

  private static void requireOnce(List<String> names) {
    IntStream.range(0, names.size())
        .filter(i -> names.indexOf(names.get(i)) < i)
        .filter(i -> !Column.named(names.get(i)).orElseThrow().isRepeatable())
        .findFirst()
        .ifPresent(
            i -> {
              throw new StructureException("column_twice", names.get(i), Cell.address(i, 1));
            });
  }

  private static StructureException differs(
      List<String> names, int index, String expected, String found) {
    if (expected.isEmpty()) {
      boolean again = Column.named(found).isPresent();
      return new StructureException(
          again ? "column_twice" : "unknown_column", Cell.shown(found), Cell.address(index, 1));
    }
    boolean onlyOrder =
        names.stream().allMatch(name -> Column.named(name).isPresent())
            && missing(names).findAny().isEmpty();
    return new StructureException(
        onlyOrder ? "header_order" : "header_differs",
        String.join(", ", Column.TEMPLATE),
        shown(names),
        Cell.letters(index),
        expected,
        Cell.shown(found));
  }

  private static String shown(List<String> names) {
    return names.stream().limit(NAMED).map(Cell::shown).collect(Collectors.joining(", "))
        + (names.size() > NAMED ? ", …" : "");
  }

  private static Stream<Column> missing(List<String> names) {
    return Arrays.stream(Column.values())
        .filter(Column::isRequired)
        .filter(column -> !names.contains(column.header()));
  }

  private static int required() {
    return (int) Arrays.stream(Column.values()).filter(Column::isRequired).count();
  }
}
