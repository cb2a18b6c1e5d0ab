/** Notes about a client, on the page about that client. */
package app.roster.web.notes;
