/**
 * The tokens of views: the mark in their id by which Keycloak's own endpoints refuse them, the
 * claims that name both people, and the word of introspection.
 */
package app.roster.keycloak.clientview.token;
