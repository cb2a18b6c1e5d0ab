/**
 * The mails of invitations: what they say, what the mail server made of them, and who is reminded.
 */
package app.roster.keycloak.invitation.letter;
