/** Work in a session and a transaction of its own, for jobs and for what waits. */
package app.roster.keycloak.transaction;
