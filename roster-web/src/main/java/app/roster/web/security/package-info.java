/**
 * Who is signed in, what they may open, and the headers that every answer carries. Features read
 * {@link app.roster.web.security.SignedIn}; routes are listed in {@code routes.txt} of this
 * package.
 */
package app.roster.web.security;
