package app.roster.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes rows that are safe to open in a spreadsheet: no cell ever becomes a formula. */
public final class SafeCsv {

  /** What spreadsheets take for the start of a formula, full-width forms included. */
  private static final String FORMULA = "=+-@\t\r\0\uff1d\uff0b\uff0d\uff20";

  private SafeCsv() {}

  /** One line with its line break. */
  public static String line(Object... cells) {
    return Arrays.stream(cells).map(SafeCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** What a person typed into a cell that was written here. */
  public static String typed(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static String cell(Object value) {
    String text = String.valueOf(value);
    if (isFormula(text)) {
      return quoted("'" + text);
    }
    return text.matches("(?s).*[\",\r\n;].*") ? quoted(text) : text;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
