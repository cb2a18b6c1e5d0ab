/**
 * The tags by which an organization tells its clients apart. The Owner and Administrators look
 * after the list, every Pro gives and takes the tags of clients (ADR 0021).
 */
package app.roster.tags;
