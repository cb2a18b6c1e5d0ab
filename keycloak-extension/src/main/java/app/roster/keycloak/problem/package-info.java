/** Refusals as {@code application/problem+json}. Knows nothing of what is refused. */
package app.roster.keycloak.problem;
