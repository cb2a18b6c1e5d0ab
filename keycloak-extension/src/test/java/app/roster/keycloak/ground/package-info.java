/** The ground integration tests stand on: a real Keycloak, realms that speak the domain. */
package app.roster.keycloak.ground;
