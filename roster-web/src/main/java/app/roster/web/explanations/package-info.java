/** "How was this computed?": a dialog for the averages of smart rows and tiles. */
package app.roster.web.explanations;
