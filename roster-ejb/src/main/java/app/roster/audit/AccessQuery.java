package app.roster.audit;

import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which accesses of an organization's team are wanted.
 *
 * @param client only to the data of this person; empty for everybody
 * @param text part of a client's name or address; empty for all
 * @param from the first moment
 * @param to the moment after the last
 */
public record AccessQuery(
    OrganizationId organization, Optional<UserId> client, String text, Instant from, Instant to) {}
