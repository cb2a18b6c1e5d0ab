package app.roster.provisioning;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that could not be imported, to be corrected and uploaded again. Close it.
 *
 * @param columns headers of the cells
 */
public record ErrorFile(List<String> columns, Stream<ErrorRow> rows) implements AutoCloseable {

  /**
   * One row.
   *
   * @param cells what was given, without the password; just the address once the file is forgotten
   */
  public record ErrorRow(List<String> cells, List<ImportRow> problems) {

    @Override
    public String toString() {
      return "a row with " + problems.size() + " problems";
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
