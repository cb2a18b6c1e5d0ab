/**
 * Who touched whose data: the access history of a person, and the access log of an organization.
 */
package app.roster.web.accesslog;
