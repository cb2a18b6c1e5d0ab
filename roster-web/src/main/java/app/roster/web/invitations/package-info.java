/** Inviting a client, and the list of those who have not answered yet. */
package app.roster.web.invitations;
