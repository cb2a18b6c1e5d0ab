/**
 * People who ask a Pro's organization to accept them. Keycloak owns the requests and the page they
 * come from; the list of open ones is our projection of its change feed.
 */
package app.roster.joinrequests;
