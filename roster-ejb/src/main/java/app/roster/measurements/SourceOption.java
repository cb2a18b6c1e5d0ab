package app.roster.measurements;

import app.roster.measurements.catalogue.Source;
import java.time.Instant;

/**
 * A source a tile may be set to.
 *
 * @param values plausible values it ever gave for the tile's attribute; 0 for "Manual" while
 *     nothing was typed
 * @param latestAt when its newest value was measured; null without any
 * @param shown whether the tile shows it now
 */
public record SourceOption(Source source, long values, Instant latestAt, boolean shown) {}
