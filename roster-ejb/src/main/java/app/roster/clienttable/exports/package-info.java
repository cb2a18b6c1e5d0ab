/**
 * The Clients table as a file: all clients of a list, with what the table shows of them, and an
 * entry in the audit for each.
 */
package app.roster.clienttable.exports;
