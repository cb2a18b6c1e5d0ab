/**
 * From the link in the mail to a member, and from an organization's own page to a request: the link
 * becomes a one-time handle, the handle rides through Keycloak's own sign-up or sign-in, and a page
 * asks the person before anything is connected or sent.
 */
package app.roster.keycloak.signup;
