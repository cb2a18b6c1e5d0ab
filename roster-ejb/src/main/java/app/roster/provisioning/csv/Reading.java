package app.roster.provisioning.csv;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a file is read with.
 *
 * @param today last day a person can have been born on
 * @param tags those that exist, in lower case
 */
public record Reading(HeaderMode mode, LocalDate today, Set<String> tags) {}
