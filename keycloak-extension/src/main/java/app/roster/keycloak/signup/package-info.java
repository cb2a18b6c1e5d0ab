/**
 * From the link in the mail to a member: the link becomes a one-time handle, the handle rides
 * through Keycloak's own sign-up or sign-in, and a page asks the person before anything is
 * connected.
 */
package app.roster.keycloak.signup;
