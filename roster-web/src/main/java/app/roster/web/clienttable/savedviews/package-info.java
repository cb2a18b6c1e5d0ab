/** Saved views of the Clients table: the list of them, the one that is shown, and its changes. */
package app.roster.web.clienttable.savedviews;
