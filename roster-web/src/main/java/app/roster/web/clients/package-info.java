/** The tabs of the Clients page, and the page with everything about one client. */
package app.roster.web.clients;
