/** Names of everything that happens, and the way into Keycloak's event log. */
package app.roster.keycloak.audit;
