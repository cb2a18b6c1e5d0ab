/**
 * What comes in and what is wrong with it: the upload is read and judged line by line, by rules of
 * our own and by those of the realm, and nothing is made.
 */
package app.roster.keycloak.provisioning.check;
