package app.roster.provisioning.csv;

import app.roster.kernel.SafeCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of the file after row 1 that are not wholly empty, each with the number a spreadsheet
 * shows beside it.
 */
final class Records implements Iterator<Records.Record>, AutoCloseable {

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header header;
  private int blank;
  private int widest;
  private Record next;

  Records(byte[] file, Encoding encoding, HeaderMode mode) {
    try {
      Dialect dialect = Dialect.of(encoding.read(file));
      parser = CSVParser.parse(dialect.bounded(encoding.read(file)), dialect.format());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    records = parser.iterator();
    header = mode.read(records.hasNext() ? records.next().toList() : List.of());
    next = find();
  }

  Header header() {
    return header;
  }

  /** How many wholly empty rows came by so far. */
  int blank() {
    return blank;
  }

  /** How many wholly empty columns at the right end came by so far. */
  int leftOutColumns() {
    return Math.max(header.leftOut(), widest - header.width());
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Record next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Record found = next;
    next = find();
    return found;
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Record find() {
    while (records.hasNext()) {
      CSVRecord record = records.next();
      Record found = new Record(Math.toIntExact(record.getRecordNumber()), record.toList(), header);
      widest = Math.max(widest, record.size());
      if (!record.stream().allMatch(Cell::isEmpty)) {
        found.requireHeaders();
        return found;
      }
      blank++;
    }
    return null;
  }

  /** One row; password cells are among its cells, so it is never shown. */
  record Record(int row, List<String> cells, Header header) {

    /** The text below the first header of this name; empty if there is none. */
    String cell(Column column) {
      return header.position(column).map(this::cell).orElse("");
    }

    String cell(int position) {
      String text = position < cells.size() ? cells.get(position) : "";
      // In a file of errors, which we wrote, an apostrophe may be ours; it has no passwords of
      // ours.
      return header.isOurs() && header.columns().get(position) != Column.PASSWORD
          ? SafeCsv.typed(text)
          : text;
    }

    /** The cells in the order of {@link Header#ordered}, without the password. */
    List<String> ordered() {
      Stream<String> template =
          Arrays.stream(Column.values())
              .filter(column -> !column.isExtra())
              .map(column -> column == Column.PASSWORD ? "" : cell(column));
      return Stream.concat(template, header.extras().map(this::cell)).toList();
    }

    String address(int position) {
      return Cell.address(position, row);
    }

    private void requireHeaders() {
      for (int i = header.width(); i < cells.size(); i++) {
        if (!Cell.isEmpty(cells.get(i))) {
          throw new StructureException("cell_without_header", address(i));
        }
      }
    }

    @Override
    public String toString() {
      return "row " + row;
    }
  }
}
