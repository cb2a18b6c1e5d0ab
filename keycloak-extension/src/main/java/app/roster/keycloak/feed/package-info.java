/**
 * What the app reads to keep its picture of people up to date, and the ears that turn Keycloak's
 * own events into change rows.
 */
package app.roster.keycloak.feed;
