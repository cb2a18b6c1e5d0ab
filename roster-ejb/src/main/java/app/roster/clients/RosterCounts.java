package app.roster.clients;

/** How many clients and open invitations an organization has. */
public record RosterCounts(long active, long pending) {}
