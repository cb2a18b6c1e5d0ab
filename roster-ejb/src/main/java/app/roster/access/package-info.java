/**
 * Who may touch whose data. Features never take a person's key from a request: they hand an account
 * id to the {@link app.roster.access.Guard} and get back the {@link app.roster.access.Subject}, if
 * the actor may.
 */
package app.roster.access;
