/**
 * One row of an import, from the line of the upload to its outcome: how it is stored, who works on
 * it, and the key under which it waits.
 */
package app.roster.keycloak.provisioning.row;
