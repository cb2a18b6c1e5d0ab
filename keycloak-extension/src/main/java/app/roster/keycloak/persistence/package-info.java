/** Tells Keycloak which tables and entities are ours. Sits on top, since it knows every feature. */
package app.roster.keycloak.persistence;
