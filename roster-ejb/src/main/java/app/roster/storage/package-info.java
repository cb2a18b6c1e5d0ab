/** The database: schema migrations before Hibernate validates the entities against it. */
package app.roster.storage;
