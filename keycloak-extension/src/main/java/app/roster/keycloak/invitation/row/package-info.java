/**
 * Invitations as they are stored: one row from the first wish to the last word, with its history,
 * and how both are found. What may become of a row is decided above, in {@code invitation}; nobody
 * outside of that feature changes one.
 */
package app.roster.keycloak.invitation.row;
