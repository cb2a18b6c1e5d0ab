/**
 * The Clients table: pages of clients with the values of chosen attributes, and how each Pro has
 * arranged them. Reads the summaries of {@code measurements}; computes no number of its own.
 */
package app.roster.clienttable;
