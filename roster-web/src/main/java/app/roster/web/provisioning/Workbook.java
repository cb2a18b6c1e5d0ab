package app.roster.web.provisioning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A spreadsheet with one sheet whose cells are all text: nothing becomes a date, a number or a
 * formula, and zeros at the start stay. No more of Office Open XML than that takes, so no library.
 */
final class Workbook implements AutoCloseable {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  // Style 0 is text, style 1 the bold text of headers; 49 is the format "text" of every program.
  private static final String STYLES =
      "<styleSheet xmlns=\"%s\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
              .formatted(MAIN)
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
          + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
          + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs>"
          + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

  // Characters that XML cannot hold, and whatever looks like our way of writing them.
  private static final Pattern CODED =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)");
  private static final int WIDTH = 28;

  private final ZipOutputStream zip;
  private int row;

  /** Begins a sheet with row 1; further rows follow until it is closed. */
  Workbook(OutputStream target, List<String> headers) throws IOException {
    zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    part("[Content_Types].xml", types());
    part("_rels/.rels", relation(OFFICE + "/officeDocument", "xl/workbook.xml"));
    part(
        "xl/workbook.xml",
        ("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>"
                + "<sheet name=\"Clients\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
            .formatted(MAIN, OFFICE));
    part(
        "xl/_rels/workbook.xml.rels",
        relation(OFFICE + "/worksheet", "worksheets/sheet1.xml", OFFICE + "/styles", "styles.xml"));
    part("xl/styles.xml", STYLES);
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    write(
        XML
            + "<worksheet xmlns=\"%s\"><cols><col min=\"1\" max=\"%d\" width=\"%d\" style=\"1\" customWidth=\"1\"/></cols><sheetData>"
                .formatted(MAIN, headers.size(), WIDTH));
    row(headers, 2);
  }

  void row(List<String> cells) throws IOException {
    row(cells, 1);
  }

  @Override
  public void close() throws IOException {
    write("</sheetData></worksheet>");
    zip.finish();
    zip.flush();
  }

  private void row(List<String> cells, int style) throws IOException {
    row++;
    write(
        cells.stream()
            .map(
                text ->
                    "<c s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(style, escaped(text)))
            .collect(Collectors.joining("", "<row r=\"" + row + "\">", "</row>")));
  }

  private static String escaped(String text) {
    String coded =
        CODED.matcher(text).replaceAll(match -> "_x%04X_".formatted((int) match.group().charAt(0)));
    return coded.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String types() {
    return ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%1$ssheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%1$sworksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%1$sstyles+xml\"/></Types>")
        .formatted(TYPE);
  }

  private static String relation(String... typesAndTargets) {
    StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      text.append(
          "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return text.append("</Relationships>").toString();
  }

  private void part(String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(XML + xml);
    zip.closeEntry();
  }

  private void write(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
