/**
 * Invitations: one row from the first wish to the last word, with its history.
 *
 * <p>The key goes by mail alone. The table keeps its SHA-256, so neither the table nor anything
 * that reads it can accept on somebody's behalf.
 */
package app.roster.keycloak.invitation;
