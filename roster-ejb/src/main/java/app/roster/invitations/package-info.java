/**
 * Inviting people into a Pro's organization. Keycloak owns the invitation and sends the mail; lists
 * come from our projection of its change feed.
 */
package app.roster.invitations;
