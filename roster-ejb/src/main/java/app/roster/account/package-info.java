/**
 * What somebody sees of themselves: own profile and the organizations they work in or belong to.
 */
package app.roster.account;
