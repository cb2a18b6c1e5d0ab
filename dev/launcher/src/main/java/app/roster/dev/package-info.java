/** The demo: the realm, its people, and the program that starts everything on one machine. */
package app.roster.dev;
