/**
 * The Pros of an organization. Who is in the team and in which role is asked of Keycloak; the names
 * behind ids come from our projection of its change feed.
 */
package app.roster.team;
