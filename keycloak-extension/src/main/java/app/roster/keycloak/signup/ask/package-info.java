/**
 * The last page before the app for who came by an organization's own page: it asks what may be
 * asked, and leads to the page that connects where an invitation waits already.
 */
package app.roster.keycloak.signup.ask;
