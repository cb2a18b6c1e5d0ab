package app.roster.web.clienttable.exports;

import app.roster.kernel.SafeCsv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The table as text, for other programs: comma, decimal point and ISO days in every language. When
 * it was read stands in each row, so that files can be joined and no line is of another shape.
 */
final class CsvFile implements ExportFile {

  private final Writer writer;
  private final About about;

  CsvFile(OutputStream target, About about) {
    this.writer =
        new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
    this.about = about;
  }

  @Override
  public void begin(List<String> headers) throws IOException {
    // Excel takes a file without this mark for Windows-1252.
    writer.write('\ufeff');
    write(headers, about.asOfHeader());
  }

  @Override
  public void row(List<?> cells) throws IOException {
    write(cells, about.asOf());
  }

  private void write(List<?> cells, String last) throws IOException {
    Object[] line = cells.toArray(new Object[cells.size() + 1]);
    line[cells.size()] = last;
    writer.write(SafeCsv.line(line));
  }

  @Override
  public void breakOff() throws IOException {
    writer.write(SafeCsv.line(about.brokenOff()));
    writer.flush();
  }

  @Override
  public void end() throws IOException {
    writer.flush();
  }
}
