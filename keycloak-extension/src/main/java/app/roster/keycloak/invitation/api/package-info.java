/**
 * Invitations over HTTP: for the Pros of one organization and for identity admins of a realm. Who
 * may do what is checked here, and what is wrong with a body or a query is answered here.
 */
package app.roster.keycloak.invitation.api;
