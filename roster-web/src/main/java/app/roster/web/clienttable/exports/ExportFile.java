package app.roster.web.clienttable.exports;

import java.io.IOException;
import java.util.List;

/** A file that is written row by row while it is sent. Cells hold text, numbers, days and times. */
interface ExportFile {

  void begin(List<String> headers) throws IOException;

  /** Adds a row; null for an empty cell. */
  void row(List<?> cells) throws IOException;

  void end() throws IOException;

  /** Makes whoever receives it notice that rows are missing. */
  void breakOff() throws IOException;
}
