/**
 * The page behind the link at the end of a mail, where its reader ends such mails or wants them.
 */
package app.roster.keycloak.invitation.stop;
