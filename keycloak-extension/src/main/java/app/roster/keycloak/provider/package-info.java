/** What is alike in all that Keycloak loads from us. */
package app.roster.keycloak.provider;
