/**
 * What an organization chooses for itself. Keycloak keeps it and decides who may change it; nothing
 * of it is stored here.
 */
package app.roster.organizations;
