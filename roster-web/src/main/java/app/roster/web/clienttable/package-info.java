/** The Clients page: the table, its columns, smart rows, and what each Pro made of it. */
package app.roster.web.clienttable;
