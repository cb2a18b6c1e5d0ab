/** The Pros of an organization. */
package app.roster.team;
