/**
 * Runs inside the Keycloak that is measured, as a jar of its own: what only somebody inside can
 * find out, above all what hashing a password costs there and nothing else.
 */
package app.roster.benchmarks.floor;
