/** My Account: always the signed-in person's own, whatever they look at otherwise. */
package app.roster.web.account;
