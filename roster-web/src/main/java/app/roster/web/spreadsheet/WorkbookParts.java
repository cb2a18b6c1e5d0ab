package app.roster.web.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything in a workbook but its sheets: what it consists of and how cells look. */
final class WorkbookParts {

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** Style of cells that hold text, whatever it looks like. */
  static final int TEXT = 1;

  /** Style of the cells of row 1. */
  static final int HEADER = 2;

  /** Style of days, as {@code 2026-11-23} in every language. */
  static final int DAY = 3;

  /** Style of times of day. */
  static final int TIME = 4;

  private static final int DECIMALS = 5;
  private static final int MOST_DECIMALS = 3;

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  // 49 is the format "text" of every program, 20 a time of day, 1 and 2 numbers of no and of two
  // decimals; those from 164 on are our own.
  private static final List<Integer> FORMATS = List.of(0, 49, 49, 164, 20, 1, 165, 2, 166);

  private WorkbookParts() {}

  /** Style of numbers with that many digits after the point. */
  static int decimals(int digits) {
    return digits > MOST_DECIMALS ? 0 : DECIMALS + Math.max(0, digits);
  }

  /** The parts by their names, for sheets of these names. */
  static Map<String, String> of(List<String> sheets) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types(sheets.size()));
    parts.put("_rels/.rels", relations(List.of(OFFICE + "/officeDocument", "xl/workbook.xml")));
    parts.put("xl/workbook.xml", workbook(sheets));
    List<String> targets = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      targets.addAll(List.of(OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
    }
    targets.addAll(List.of(OFFICE + "/styles", "styles.xml"));
    parts.put("xl/_rels/workbook.xml.rels", relations(targets));
    parts.put("xl/styles.xml", styles());
    return parts;
  }

  private static String workbook(List<String> sheets) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      text.append("<sheet name=\"");
      Xml.escape(text, sheets.get(i - 1));
      text.append("\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(i));
    }
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\">".formatted(MAIN, OFFICE)
        + ("<bookViews><workbookView/></bookViews><sheets>" + text + "</sheets></workbook>");
  }

  private static String styles() {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < FORMATS.size(); i++) {
      cells.append(
          "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
              .formatted(FORMATS.get(i), i == HEADER ? 1 : 0));
    }
    return "<styleSheet xmlns=\"%s\"><numFmts count=\"3\">".formatted(MAIN)
        + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"0.0\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"0.000\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"%d\">%s</cellXfs>".formatted(FORMATS.size(), cells)
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
  }

  private static String types(int sheets) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= sheets; i++) {
      text.append(override("worksheets/sheet" + i, "worksheet"));
    }
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("workbook", "sheet.main")
        + text
        + (override("styles", "styles") + "</Types>");
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, TYPE, type);
  }

  private static String relations(List<String> typesAndTargets) {
    StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
    for (int i = 0; i < typesAndTargets.size(); i += 2) {
      text.append(
          "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, typesAndTargets.get(i), typesAndTargets.get(i + 1)));
    }
    return text.append("</Relationships>").toString();
  }
}
