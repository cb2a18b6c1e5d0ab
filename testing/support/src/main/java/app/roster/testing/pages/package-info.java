/**
 * Page objects: what a person can see and do on a page, in their words. They know labels and roles,
 * never component ids made up by a library, and assert nothing.
 */
package app.roster.testing.pages;
