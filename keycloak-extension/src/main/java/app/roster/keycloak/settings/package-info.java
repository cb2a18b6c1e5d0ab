/** Typed questions to the realm's {@code roster.*} attributes; every default has its place here. */
package app.roster.keycloak.settings;
