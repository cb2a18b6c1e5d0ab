/** What lets somebody act as another person without a client view, and how to find out. */
package app.roster.keycloak.bypass;
