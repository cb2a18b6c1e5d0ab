/** What people read: texts in the languages of the realm, and how a person is called in them. */
package app.roster.keycloak.wording;
