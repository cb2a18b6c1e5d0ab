package app.roster.kernel;

import java.math.BigDecimal;

/** Writes rows that are safe to open in a spreadsheet: no cell ever becomes a formula. */
public final class SafeCsv {

  /** What spreadsheets take for the start of a formula, full-width forms included. */
  private static final String FORMULA = "=+-@\t\r\0\uff1d\uff0b\uff0d\uff20";

  private static final String QUOTED = "\",\r\n;";

  private SafeCsv() {}

  /** One line with its line break; a number is written as it is, null as an empty cell. */
  public static String line(Object... cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        line.append(',');
      }
      add(line, cells[i]);
    }
    return line.append("\r\n").toString();
  }

  /** What a person typed into a cell that was written here. */
  public static String typed(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static void add(StringBuilder line, Object value) {
    if (value == null) {
      return;
    }
    String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    // The sign of a number is no formula; whatever else begins with one may be.
    if (!(value instanceof Number) && isFormula(text)) {
      quote(line, "'" + text);
    } else if (isQuoted(text)) {
      quote(line, text);
    } else {
      line.append(text);
    }
  }

  private static boolean isQuoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (QUOTED.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static void quote(StringBuilder line, String text) {
    line.append('"').append(text.replace("\"", "\"\"")).append('"');
  }
}
