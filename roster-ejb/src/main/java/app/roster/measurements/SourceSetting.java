package app.roster.measurements;

import app.roster.measurements.catalogue.Source;
import java.util.List;
import java.util.Optional;

/**
 * The source setting of one tile.
 *
 * @param chosen what the tile is set to; empty for "Auto"
 * @param options sources that have values, "Manual" always among them, the best first
 */
public record SourceSetting(Optional<Source> chosen, List<SourceOption> options) {

  /** The source whose values are shown; empty while the chosen one has none, or nobody has any. */
  public Optional<Source> shown() {
    return options.stream().filter(SourceOption::shown).map(SourceOption::source).findFirst();
  }

  public boolean isAuto() {
    return chosen.isEmpty();
  }
}
