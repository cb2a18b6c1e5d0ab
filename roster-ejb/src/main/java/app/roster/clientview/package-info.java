/**
 * Looking at the product as one client: a token exchange at Keycloak that names both people,
 * checked again on every request and ended at once when the right to it ends. Keycloak decides; we
 * keep nothing but what the exchange answered.
 */
package app.roster.clientview;
