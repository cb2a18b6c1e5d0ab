/** The Clients table as a file, to be downloaded. */
package app.roster.web.clienttable.exports;
