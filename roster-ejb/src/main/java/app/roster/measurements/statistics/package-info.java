/**
 * From readings to the numbers people see: readings of a day become one value, days become windows.
 * Pure functions, each rule once; table, tile, smart row, report and export all read what these
 * computed.
 */
package app.roster.measurements.statistics;
