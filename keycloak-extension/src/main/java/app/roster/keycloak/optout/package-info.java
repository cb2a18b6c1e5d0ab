/**
 * Who does not want to be written to, by one organization or by all of a realm, and the page where
 * the reader of a mail says so.
 *
 * <p>Addresses are kept as keyed hashes only: the list can be asked about an address, not read.
 */
package app.roster.keycloak.optout;
