package app.roster.measurements;

import java.time.Instant;

/**
 * What an entry by hand is to become.
 *
 * @param seen when the entry that was looked at had been stored, see {@link
 *     Recorded.Mark#storedAt()}
 */
public record Correction(EntryId id, Instant seen, Entry entry) {}
