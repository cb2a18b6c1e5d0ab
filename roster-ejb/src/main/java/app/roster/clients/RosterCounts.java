package app.roster.clients;

/** How many clients, open invitations and open requests an organization has. */
public record RosterCounts(long active, long pending, long requests) {}
