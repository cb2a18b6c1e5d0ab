/**
 * Kills Keycloak and its database at random moments of imports and looks whether everybody was made
 * once, whole, and nobody else. {@code docs/operations.md} says how to run it.
 */
package app.roster.kill;
