package app.roster.provisioning.csv;

import java.util.List;
import java.util.function.Function;

/** How row 1 is read. */
public enum HeaderMode {
  /** Columns stand exactly as in the template. */
  POSITIONS(Header::inOrder),
  /** Columns are found by their names, wherever they stand. */
  NAMES(Header::byName);

  private final Function<List<String>, Header> reading;

  HeaderMode(Function<List<String>, Header> reading) {
    this.reading = reading;
  }

  Header read(List<String> cells) {
    return reading.apply(cells);
  }
}
