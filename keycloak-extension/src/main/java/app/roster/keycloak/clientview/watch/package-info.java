/** What ends views from outside: events that take the right away, and the sweep of every minute. */
package app.roster.keycloak.clientview.watch;
