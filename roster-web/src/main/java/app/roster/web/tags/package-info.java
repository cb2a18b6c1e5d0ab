/** Tags: the organization's list on the Settings page, and those of a client on the client's. */
package app.roster.web.tags;
