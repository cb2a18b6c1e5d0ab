/**
 * The one mail that somebody gets whose account an import made, if the Pro wished it: a link to the
 * sign-in page of the application, never a password and nothing that signs in (ADR 0020).
 *
 * <p>Each is a row written with the account. A gate lets as many into the outbox as an organization
 * may send within a day; the others wait behind it, so that they delay nobody else's mails.
 */
package app.roster.keycloak.provisioning.letter;
