/**
 * Keys of invitations and the links that carry them.
 *
 * <p>A key leaves by mail, or in a link that a Pro hands over. The table keeps its SHA-256, so
 * neither the table nor anything that reads it can accept on somebody's behalf.
 */
package app.roster.keycloak.invitation.key;
