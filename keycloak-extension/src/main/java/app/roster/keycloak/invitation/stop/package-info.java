/** How people who were invited end such mails, or want them again. */
package app.roster.keycloak.invitation.stop;
