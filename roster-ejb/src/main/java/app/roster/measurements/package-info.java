/**
 * Measured values of people: stored raw, reduced to days, summed up in windows. {@link
 * app.roster.measurements.Measurements} takes values typed by hand, {@link
 * app.roster.measurements.Ingestion} those of sources, {@link app.roster.measurements.SummaryRows}
 * answers with what everybody sees.
 *
 * <p>Summaries exist for every source; which one is shown is the tile's choice ({@link
 * app.roster.measurements.Sources}), one per person and attribute.
 */
package app.roster.measurements;
