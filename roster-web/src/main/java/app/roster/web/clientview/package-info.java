/**
 * Looking at the product as one client. The signed-in Pro stays who they are; only the subject of
 * the data changes, bound to the address {@code /view/{id}/…}.
 */
package app.roster.web.clientview;
