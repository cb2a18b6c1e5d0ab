/** The Team page: who works in the organization, in which role, and who is invited to. */
package app.roster.web.team;
