/** How lists are cut into pages, the same everywhere. */
package app.roster.keycloak.paging;
