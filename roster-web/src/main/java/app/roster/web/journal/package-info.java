/** The photo food journal: on the page about a client, and as the client's own page. */
package app.roster.web.journal;
