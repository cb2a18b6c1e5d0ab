package app.roster.provisioning.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends a record that grows without end: the parser would read an open quote to the end of the file
 * into memory.
 */
final class LimitedReader extends FilterReader {

  private static final int LIMIT = 64 * 1024;

  private int sinceLastRecord;
  private long line = 1;

  LimitedReader(Reader reader) {
    super(reader);
  }

  /** The next record starts at this line. */
  void recordEnded(long nextLine) {
    sinceLastRecord = 0;
    line = nextLine;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int characters) {
    sinceLastRecord += characters;
    if (sinceLastRecord > LIMIT) {
      throw new StructureException("row_too_long", line);
    }
  }
}
