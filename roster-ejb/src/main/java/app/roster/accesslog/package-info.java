/**
 * Who touched whose data, for those who may ask: everybody for their own, Pros for their clients,
 * the Owner and Administrators for the whole team.
 */
package app.roster.accesslog;
