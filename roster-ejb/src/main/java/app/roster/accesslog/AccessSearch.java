package app.roster.accesslog;

import app.roster.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is searched for.
 *
 * @param client accesses to this person's data only; empty for everybody's
 * @param text part of a client's name or address; empty for all
 * @param from the first moment
 * @param to the moment after the last
 */
public record AccessSearch(Optional<UserId> client, String text, Instant from, Instant to) {}
