package app.roster.clients;

import app.roster.kernel.OrganizationId;

/**
 * Something an organization's Pros see in their lists is different now. Fired in the transaction
 * that changed it; whoever tells open pages observes it {@code AFTER_SUCCESS}. Names no person: a
 * page that hears it asks again what it may see.
 */
public record RosterChanged(OrganizationId organization, Kind kind) {

  /** Which list is different. */
  public enum Kind {
    /** A client joined, left, was archived, or has another profile. */
    CLIENTS,
    /** An invitation was made, sent, answered or withdrawn, or a request was made or decided. */
    INVITATIONS,
    /** An import advanced. */
    IMPORTS,
    /** The organization itself, or who works in it. */
    ORGANIZATION
  }
}
