package app.roster.keycloak.problem;

/**
 * One field that does not hold what it must.
 *
 * @param field name of the member of the request body
 * @param code stable, machine-readable reason
 */
public record Violation(String field, String code) {}
