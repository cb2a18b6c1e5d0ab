/**
 * The life of invitations: every way one begins, waits and ends, within limits that all nodes count
 * alike. A change of a row, its history, its mail and its line in the change feed are one
 * transaction.
 */
package app.roster.keycloak.invitation;
