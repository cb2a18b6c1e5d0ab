/** Spreadsheets as files, written as they are sent. */
package app.roster.web.spreadsheet;
