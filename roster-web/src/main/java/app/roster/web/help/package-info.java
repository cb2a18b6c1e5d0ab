/** The help panel: articles that fit the person, the way to support, and yes/no feedback. */
package app.roster.web.help;
