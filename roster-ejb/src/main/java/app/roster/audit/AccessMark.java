package app.roster.audit;

import java.time.Instant;

/** The last entry of a page; the next page begins behind it. */
public record AccessMark(Instant at, long id) {}
