/**
 * The change rows: one per change, written in the same transaction as the change itself.
 *
 * <p>A row names what was touched, never what it now looks like; the reader looks that up. So
 * applying a row twice, or late, does no harm.
 */
package app.roster.keycloak.changes;
