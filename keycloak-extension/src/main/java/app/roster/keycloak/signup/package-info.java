/**
 * From the link in the mail to a member, and from an organization's own page to a request: the link
 * becomes a one-time handle, the handle rides through Keycloak's own sign-up or sign-in, and a page
 * asks the person before anything is connected or sent.
 *
 * <p>Here is what every part of the way shares: the handles, the addresses and the answers that
 * leave no trace.
 */
package app.roster.keycloak.signup;
