/** Mail addresses: the one spelling that is stored and compared, and the search by beginning. */
package app.roster.keycloak.address;
