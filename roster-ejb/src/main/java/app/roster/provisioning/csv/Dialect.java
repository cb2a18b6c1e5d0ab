package app.roster.provisioning.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * What separates the cells: comma, semicolon (spreadsheets in much of Europe) or tab, as row 1
 * shows outside of quotes; or whatever a first line {@code sep=;} says, which Excel understands and
 * no row is.
 *
 * @param skipped length of that line with its end
 */
record Dialect(char delimiter, int skipped) {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final String SPOKEN = ",;\t|:^~";
  private static final int LOOK = 8192;

  static Dialect of(Reader file) throws IOException {
    char[] start = new char[LOOK];
    int length = Math.max(0, file.read(start));
    String text = new String(start, 0, length);
    String line = text.lines().findFirst().orElse("");
    if (line.length() == 5 && line.startsWith("sep=") && SPOKEN.indexOf(line.charAt(4)) >= 0) {
      return new Dialect(line.charAt(4), 5 + (text.startsWith("\r\n", 5) ? 2 : 1));
    }
    return DELIMITERS.stream()
        .max(Comparator.comparingLong(delimiter -> count(line, delimiter)))
        // Without any, the file has one column and is read with commas.
        .filter(delimiter -> count(line, delimiter) > 0)
        .map(delimiter -> new Dialect(delimiter, 0))
        .orElse(new Dialect(',', 0));
  }

  /** The file from row 1 on, within bounds. */
  Reader bounded(Reader file) throws IOException {
    file.skip(skipped);
    return new BoundedReader(file, delimiter, skipped > 0 ? 2 : 1);
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
