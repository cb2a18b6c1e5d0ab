/** The dialogs of a tile: a value by hand, the recorded values, the source. */
package app.roster.web.dashboards.values;
