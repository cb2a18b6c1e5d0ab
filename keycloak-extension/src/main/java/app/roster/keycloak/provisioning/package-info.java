/**
 * Imports as they are stored: whose they are, and every change of their state. Rows are checked on
 * arrival, wait encrypted under a key only the caller keeps (ADR 0007), and become accounts in
 * small transactions that carry their own report, so that a killed server neither loses a row nor
 * makes it twice.
 */
package app.roster.keycloak.provisioning;
