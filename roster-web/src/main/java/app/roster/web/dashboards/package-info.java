/** The dashboard page: tiles with values, entry by hand, the source of each tile. */
package app.roster.web.dashboards;
