/** Imports over HTTP: for the Pros of one organization and for identity admins of a realm. */
package app.roster.keycloak.provisioning.api;
