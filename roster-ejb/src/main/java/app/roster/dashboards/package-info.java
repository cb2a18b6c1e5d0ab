/**
 * Each person's own page of tiles: which attributes stand on it and in which order. What a tile
 * shows, and from which source, comes from {@link app.roster.measurements}.
 */
package app.roster.dashboards;
