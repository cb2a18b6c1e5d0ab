/** How people whose accounts imports made end mails to them, or want them again. */
package app.roster.keycloak.provisioning.stop;
