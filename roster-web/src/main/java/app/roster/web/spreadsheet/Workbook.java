package app.roster.web.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A spreadsheet that is sent while it is written, row by row. A text is a text: nothing becomes a
 * date, a number or a formula, and zeros at the start stay. No more of Office Open XML than that
 * takes, so no library.
 *
 * <pre>{@code
 * try (Workbook book = new Workbook(target, List.of("Clients"))) {
 *   book.begin(List.of("Name", "Born"));
 *   book.row(List.of("Ada", LocalDate.of(1981, 11, 20)));
 * }
 * }</pre>
 */
public final class Workbook implements AutoCloseable {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Most rows of a sheet below its headers: programs read no more. */
  public static final int MOST_ROWS = 1_048_575;

  private static final String END = "</sheetData></worksheet>";
  private static final int WIDTH = 28;
  private static final int FLUSHED_AT = 1 << 16;
  // Days are counted as if 1900 had been a leap year.
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final double DAY = 24 * 60 * 60;

  private final ZipOutputStream zip;
  private final Iterator<String> sheets;
  private final StringBuilder text = new StringBuilder(FLUSHED_AT + (FLUSHED_AT >> 2));
  private int sheet;
  private int row;

  /** A workbook with sheets of these names, each to be begun in turn. */
  public Workbook(OutputStream target, List<String> sheets) throws IOException {
    this.sheets = List.copyOf(sheets).iterator();
    zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    // Somebody waits for it: time counts more than the last bit of size.
    zip.setLevel(Deflater.BEST_SPEED);
    for (Map.Entry<String, String> part : WorkbookParts.of(sheets).entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write((WorkbookParts.XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  /** Begins the next sheet, whose row 1 stays in sight. */
  public void begin(List<String> headers) throws IOException {
    begin(headers, "");
  }

  /** Begins the next sheet, to be filled in by people: whatever they type stays text. */
  public void beginText(List<String> headers) throws IOException {
    begin(headers, " style=\"" + WorkbookParts.TEXT + "\"");
  }

  /** Adds a row of texts, numbers, days and times; null for an empty cell. */
  public void row(List<?> cells) throws IOException {
    open();
    cells.forEach(this::cell);
    end();
  }

  @Override
  public void close() throws IOException {
    text.append(END);
    flush();
    zip.finish();
    zip.flush();
  }

  private void begin(List<String> headers, String style) throws IOException {
    if (sheet > 0) {
      text.append(END);
      flush();
      zip.closeEntry();
    }
    sheet++;
    row = 0;
    sheets.next();
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheet + ".xml"));
    text.append(WorkbookParts.XML)
        .append("<worksheet xmlns=\"")
        .append(WorkbookParts.MAIN)
        .append(
            "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"")
        .append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
        .append("<cols><col min=\"1\" max=\"")
        .append(headers.size())
        .append("\" width=\"")
        .append(WIDTH)
        .append('"')
        .append(style)
        .append(" customWidth=\"1\"/></cols><sheetData>");
    open();
    headers.forEach(header -> text(header, WorkbookParts.HEADER));
    end();
  }

  private void open() {
    row++;
    text.append("<row r=\"").append(row).append("\">");
  }

  private void end() throws IOException {
    text.append("</row>");
    if (text.length() >= FLUSHED_AT) {
      flush();
    }
  }

  private void cell(Object value) {
    if (value == null) {
      text.append("<c/>");
    } else if (value instanceof BigDecimal number) {
      number(number.toPlainString(), WorkbookParts.decimals(number.scale()));
    } else if (value instanceof Number number) {
      number(number.toString(), 0);
    } else if (value instanceof LocalDate day) {
      number(String.valueOf(ChronoUnit.DAYS.between(DAY_0, day)), WorkbookParts.DAY);
    } else if (value instanceof LocalTime time) {
      number(String.valueOf(time.toSecondOfDay() / DAY), WorkbookParts.TIME);
    } else {
      text(value.toString(), WorkbookParts.TEXT);
    }
  }

  private void number(String digits, int style) {
    text.append("<c s=\"").append(style).append("\"><v>").append(digits).append("</v></c>");
  }

  private void text(String content, int style) {
    text.append("<c s=\"")
        .append(style)
        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    Xml.escape(text, content);
    text.append("</t></is></c>");
  }

  private void flush() throws IOException {
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
