/**
 * Where links lead: the one in a mail and the one of an organization's own page, on into Keycloak's
 * sign-up or sign-in, and the page that helps on where nothing can be done.
 */
package app.roster.keycloak.signup.open;
