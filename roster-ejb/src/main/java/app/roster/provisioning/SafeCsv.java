package app.roster.provisioning;

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

  private static String cell(Object value) {
    String text = String.valueOf(value);
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      return quoted("'" + text);
    }
    return text.matches("(?s).*[\",\r\n;].*") ? quoted(text) : text;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
