/**
 * Tags that an organization gives its clients, on their way from a list to the application: nothing
 * here knows what they mean.
 */
package app.roster.keycloak.tag;
