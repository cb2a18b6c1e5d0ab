/** Brings a realm into the shape Roster needs. May run any number of times. */
package app.roster.keycloak.setup;
