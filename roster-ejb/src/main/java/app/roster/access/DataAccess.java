package app.roster.access;

import app.roster.kernel.UserId;

/**
 * One decision of the {@link Guard}, fired as an event in the caller's transaction; the audit
 * listens.
 */
public record DataAccess(
    Actor actor, UserId subject, Action action, Resource resource, boolean allowed) {}
