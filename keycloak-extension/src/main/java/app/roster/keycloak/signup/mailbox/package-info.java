/**
 * The proof of a mailbox. It is asked for before anything is connected, and whoever gives it for an
 * account that was there before gets that account for himself (I8).
 */
package app.roster.keycloak.signup.mailbox;
