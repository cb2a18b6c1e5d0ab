/**
 * Who belongs to an organization as what: Keycloak's own membership and group, plus the facts it
 * does not keep (since when, in which state).
 */
package app.roster.keycloak.membership;
