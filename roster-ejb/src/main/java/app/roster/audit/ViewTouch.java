package app.roster.audit;

import app.roster.access.Action;
import app.roster.access.Resource;

/** What was done in one client view to one kind of data, and how often. */
public record ViewTouch(Action action, Resource resource, long times) {}
