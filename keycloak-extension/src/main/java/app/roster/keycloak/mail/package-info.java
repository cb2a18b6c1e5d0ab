/**
 * The outbox: a mail is a row written in the transaction that wants it, sent after commit by
 * whichever node claims it first, and tried again until the mail server takes it.
 *
 * <p>The outbox holds neither text nor keys, only what a mail is about. Its words are written by a
 * {@link app.roster.keycloak.mail.LetterProvider} at the moment of sending.
 */
package app.roster.keycloak.mail;
