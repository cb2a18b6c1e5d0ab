/** Who calls, and what that person may do in which organization. Decides by id and group only. */
package app.roster.keycloak.access;
