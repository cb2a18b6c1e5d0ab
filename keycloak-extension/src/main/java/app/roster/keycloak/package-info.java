/**
 * Roster inside Keycloak: invitations, sign-up, bulk provisioning, client view and the change feed.
 *
 * <p>Floors from the top, arrows point down only: {@code api}, {@code persistence} and {@code
 * setup} &rarr; {@code signup}, {@code provisioning}, {@code clientview}, {@code feed} &rarr;
 * {@code invitation} &rarr; {@code membership}, {@code mail} &rarr; {@code changes} &rarr; {@code
 * access} &rarr; {@code settings}, {@code problem}, {@code audit}.
 */
package app.roster.keycloak;
