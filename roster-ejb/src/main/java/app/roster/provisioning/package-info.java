/**
 * Bulk import of clients. The file is read and checked here; accounts are checked and made by a job
 * in Keycloak. Passwords pass through memory only.
 */
package app.roster.provisioning;
