/**
 * Reads a client list as spreadsheets write it. Two passes over the same bytes: the first finds
 * everything that is wrong, the second hands out the rows that are right, one at a time.
 */
package app.roster.provisioning.csv;
