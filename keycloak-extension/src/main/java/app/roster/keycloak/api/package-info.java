/** Mounts the resources under {@code /realms/{realm}/roster} and {@code /admin/…/roster}. */
package app.roster.keycloak.api;
