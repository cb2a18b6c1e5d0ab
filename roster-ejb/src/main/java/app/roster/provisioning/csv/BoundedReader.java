package app.roster.provisioning.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Follows cells and rows just ahead of the parser, which knows no bounds: it would read an open
 * quote to the end of the file into one cell. What is wrong is thrown once everything before it has
 * been read, so the first error in the file is the one that is told.
 */
final class BoundedReader extends FilterReader {

  /** Characters of a cell, quotes included. */
  static final int CELL = 16 * 1024;

  /** Characters of a row. */
  static final int ROW = 64 * 1024;

  /** As many columns as the widest spreadsheet has. */
  static final int COLUMNS = 16 * 1024;

  private final char delimiter;
  private Place place = Place.START;
  private boolean afterReturn;
  private long line;
  private long cellLine;
  private int row = 1;
  private int column;
  private int rowLength;
  private int cellLength;
  private StructureException found;

  private enum Place {
    START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED,
    CLOSED
  }

  /**
   * @param line number of the first line that is read
   */
  BoundedReader(Reader reader, char delimiter, long line) {
    super(reader);
    this.delimiter = delimiter;
    this.line = line;
    this.cellLine = line;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (found != null) {
      throw found;
    }
    int read = super.read(buffer, offset, length);
    if (read < 0 && place == Place.QUOTED) {
      throw new StructureException("quote_open", address(), cellLine);
    }
    for (int i = 0; i < read; i++) {
      look(buffer[offset + i]);
      if (found != null) {
        return before(i);
      }
    }
    return read;
  }

  private int before(int wrong) {
    if (wrong == 0) {
      throw found;
    }
    return wrong;
  }

  private void look(char c) {
    boolean endsPair = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    boolean lineEnds = (c == '\n' || c == '\r') && !endsPair;
    if (lineEnds) {
      line++;
    }
    if (place == Place.QUOTED || (c != '\n' && c != '\r')) {
      character(c);
    } else if (lineEnds) {
      row++;
      column = -1;
      rowLength = 0;
      nextCell();
    }
  }

  private void character(char c) {
    rowLength++;
    cellLength++;
    if (c == delimiter && place != Place.QUOTED) {
      nextCell();
    } else {
      place = next(c);
    }
    if (cellLength > CELL) {
      found = new StructureException("cell_too_long", address(), CELL, cellLine);
    } else if (rowLength > ROW) {
      found = new StructureException("row_too_long", row, ROW);
    } else if (column >= COLUMNS) {
      found = new StructureException("too_many_columns", COLUMNS);
    }
  }

  private Place next(char c) {
    return switch (place) {
      case START -> c == '"' ? Place.QUOTED : Place.PLAIN;
      case PLAIN -> Place.PLAIN;
      case QUOTED -> c == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
      case QUOTE_IN_QUOTED -> c == '"' ? Place.QUOTED : closed(c);
      case CLOSED -> closed(c);
    };
  }

  // Blanks after the closing quote are no part of the cell; anything else means a quote is missing.
  private Place closed(char c) {
    if (!Character.isWhitespace(c)) {
      found = new StructureException("text_after_quote", address(), cellLine);
    }
    return Place.CLOSED;
  }

  private void nextCell() {
    column++;
    cellLength = 0;
    cellLine = line;
    place = Place.START;
  }

  private String address() {
    return Cell.address(column, row);
  }
}
