package app.roster.provisioning.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of the file after row 1 that are not wholly empty, each with the number a spreadsheet
 * shows beside it.
 */
final class Records implements Iterator<Records.Record>, AutoCloseable {

  private final LimitedReader limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header header;
  private int blank;
  private Record next;

  Records(byte[] file, Encoding encoding, HeaderMode mode) {
    limit = new LimitedReader(encoding.read(file));
    try {
      BufferedReader reader = new BufferedReader(limit);
      parser = CSVParser.parse(reader, Dialect.detect(reader).format());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    records = parser.iterator();
    header = mode.read(cells(advance()));
    next = find();
  }

  Header header() {
    return header;
  }

  /** How many wholly empty rows came by so far. */
  int blank() {
    return blank;
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
    CSVRecord record = advance();
    while (record != null) {
      List<String> cells = cells(record);
      int row = Math.toIntExact(record.getRecordNumber());
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        requireHeaders(cells, row);
        return new Record(row, cells);
      }
      blank++;
      record = advance();
    }
    return null;
  }

  private void requireHeaders(List<String> cells, int row) {
    for (int i = header.width(); i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        throw new StructureException("cell_without_header", Column.letters(i) + row);
      }
    }
  }

  // The parser goes on in the middle of a row after an error, so the first error ends the file.
  private CSVRecord advance() {
    long line = parser.getCurrentLineNumber() + 1;
    try {
      CSVRecord record = records.hasNext() ? records.next() : null;
      limit.recordEnded(parser.getCurrentLineNumber() + 1);
      return record;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new StructureException("quotes", line);
    }
  }

  private static List<String> cells(CSVRecord record) {
    return record == null ? List.of() : record.toList();
  }

  /** One row; password cells are among its cells, so it is never shown. */
  record Record(int row, List<String> cells) {

    String cell(Header header, Column column) {
      return header
          .position(column)
          .filter(index -> index < cells.size())
          .map(cells::get)
          .orElse("");
    }

    @Override
    public String toString() {
      return "row " + row;
    }
  }
}
