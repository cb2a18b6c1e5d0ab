/**
 * Starts and stops the real servers on one machine, for the launcher and for tests: PostgreSQL, a
 * mail catcher, Keycloak and WildFly, each on ports and in a folder of its caller's choice.
 */
package app.roster.stack;
