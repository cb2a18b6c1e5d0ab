/** The Settings page: what the organization of a Pro has chosen. */
package app.roster.web.organizations;
