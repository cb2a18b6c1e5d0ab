/** Secrets: random keys of which hashes alone are stored, and codes that only a realm can make. */
package app.roster.keycloak.secret;
