/** The page that imports many clients from a spreadsheet. */
package app.roster.web.provisioning;
