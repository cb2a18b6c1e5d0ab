/**
 * The token exchange that starts and renews a view: what a request must hold, who acts by it, and
 * how it is refused. Refusals read the same outside; only the event tells the reason.
 */
package app.roster.keycloak.clientview.exchange;
