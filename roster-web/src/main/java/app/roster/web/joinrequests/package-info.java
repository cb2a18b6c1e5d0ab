/** Requests on the Pending tab: who asks, Accept and Reject, and where people can ask. */
package app.roster.web.joinrequests;
