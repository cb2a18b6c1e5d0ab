package app.roster.provisioning.csv;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What a file is read with.
 *
 * @param today last day a person can have been born on
 * @param tags those that exist, in lower case
 * @param passwords the password of a row, for a list in which nobody has one; asked again for the
 *     same row, it gives the same
 */
public record Reading(
    HeaderMode mode, LocalDate today, Set<String> tags, IntFunction<String> passwords) {}
