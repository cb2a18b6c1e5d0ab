package app.roster.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A file of ours beside these classes: a line of headings, then cells that hold no comma. */
final class CsvFile {

  private CsvFile() {}

  static <T> List<T> read(String name, Function<String[], T> row) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CsvFile.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> row.apply(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
