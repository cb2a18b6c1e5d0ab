/**
 * Arrangements of the Clients table that have a name: columns, order, search and tags. Each belongs
 * to the Pro who made it, until it is shared with the team (ADR 0025).
 */
package app.roster.clienttable.savedviews;
