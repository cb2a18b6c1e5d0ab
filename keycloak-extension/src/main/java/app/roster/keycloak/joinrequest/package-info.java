/**
 * Requests: people who ask an organization to accept them as a client, from a page of its own that
 * is open to anybody. A Pro accepts or rejects.
 *
 * <p>A row is stored only for a signed-in person whose mailbox is proved, so nobody asks in
 * somebody else's name.
 */
package app.roster.keycloak.joinrequest;
