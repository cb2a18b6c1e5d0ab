/**
 * The frame around every page: navigation, look, texts, notices and live updates. Features fill the
 * slots of {@code /WEB-INF/templates/app.xhtml} and import nothing of each other.
 */
package app.roster.web.shell;
