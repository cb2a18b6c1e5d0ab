package app.roster.provisioning.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * What separates the cells: comma, semicolon (spreadsheets in much of Europe) or tab, as row 1
 * shows outside of quotes.
 */
record Dialect(char delimiter) {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final int LOOK = 8192;

  /**
   * Reads past a first line {@code sep=;}, which Excel understands and no row is, if there is one.
   */
  static Dialect detect(BufferedReader reader) throws IOException {
    String line = firstLine(reader);
    if (line.length() == 5 && line.startsWith("sep=")) {
      reader.readLine();
      return new Dialect(line.charAt(4));
    }
    return DELIMITERS.stream()
        .max(Comparator.comparingLong(delimiter -> count(line, delimiter)))
        // Of equals the first counts, so a file with one column is read with commas.
        .filter(delimiter -> count(line, delimiter) > 0)
        .map(Dialect::new)
        .orElse(new Dialect(','));
  }

  CSVFormat format() {
    // No trimming (it would change passwords), no lenient ends of file (an open quote would swallow
    // the rest of the list into one password).
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
        .get();
  }

  private static String firstLine(BufferedReader reader) throws IOException {
    reader.mark(LOOK);
    char[] start = new char[LOOK - 1];
    int length = reader.read(start);
    reader.reset();
    String text = length < 0 ? "" : new String(start, 0, length);
    return text.lines().findFirst().orElse("");
  }

  private static long count(String line, char delimiter) {
    boolean quoted = false;
    long found = 0;
    for (char c : line.toCharArray()) {
      quoted ^= c == '"';
      found += !quoted && c == delimiter ? 1 : 0;
    }
    return found;
  }
}
