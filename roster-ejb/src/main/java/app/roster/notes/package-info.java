/**
 * Notes of Pros about a client: private to their author or shared with the team. Clients do not see
 * them.
 */
package app.roster.notes;
