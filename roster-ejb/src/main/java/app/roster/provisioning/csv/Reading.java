package app.roster.provisioning.csv;

import java.time.LocalDate;

/**
 * What a file is read with.
 *
 * @param today last day a person can have been born on
 * @param tags those that a row may name
 */
public record Reading(HeaderMode mode, LocalDate today, KnownTags tags) {}
