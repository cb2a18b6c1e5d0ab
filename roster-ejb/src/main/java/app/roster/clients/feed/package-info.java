/**
 * Keeps our projection of people, organizations and invitations equal to Keycloak. One node reads
 * at a time. Every change carries the current state of what it touched, so applying it twice, or an
 * older one after a newer one was read, ends in the same rows.
 */
package app.roster.clients.feed;
