/**
 * How a long list is ordered and where in it one stands: those who have what is ordered by, then
 * those who lack it. Decides from which place a page is read, so that it costs a page wherever it
 * is; knows no table.
 */
package app.roster.clienttable.order;
