/** The running views over HTTP, for the people on either side, who may each end them. */
package app.roster.keycloak.clientview.api;
