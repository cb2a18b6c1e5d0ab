/**
 * People as Keycloak knows them: a projection filled by its change feed. Never edited in place;
 * profile changes go to Keycloak and come back.
 */
package app.roster.clients;
