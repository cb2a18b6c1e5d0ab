/**
 * The stories of an organization that invites people, told over HTTP, mail and a browser's forms.
 */
package app.roster.keycloak.story;
