/**
 * The photo food journal of a client: what was eaten, when by the client's own clock, with photo
 * and comments. The client owns it; Pros of their organizations read it and comment.
 */
package app.roster.journal;
