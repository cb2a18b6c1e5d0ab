/**
 * The last page before the app for who came by an invitation: it asks the person, and then makes
 * the account a member. Nothing is connected without a consent that was read and given.
 */
package app.roster.keycloak.signup.connect;
