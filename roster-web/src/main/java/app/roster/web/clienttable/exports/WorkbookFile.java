package app.roster.web.clienttable.exports;

import app.roster.web.spreadsheet.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The table as a spreadsheet; a second sheet says what it shows and when it was read. */
final class WorkbookFile implements ExportFile {

  private final Workbook workbook;
  private final About about;

  WorkbookFile(OutputStream target, About about) throws IOException {
    this.workbook = new Workbook(target, List.of(about.title(), about.heading()));
    this.about = about;
  }

  @Override
  public void begin(List<String> headers) throws IOException {
    workbook.begin(headers);
  }

  @Override
  public void row(List<?> cells) throws IOException {
    workbook.row(cells);
  }

  @Override
  public void breakOff() {
    // Without its end no program opens it.
  }

  @Override
  public void end() throws IOException {
    workbook.begin(List.of(about.heading(), ""));
    for (List<?> fact : about.facts()) {
      workbook.row(fact);
    }
    workbook.close();
  }
}
