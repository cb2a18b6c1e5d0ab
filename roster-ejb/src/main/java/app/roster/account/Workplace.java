package app.roster.account;

import app.roster.access.TeamRole;
import app.roster.kernel.OrganizationId;

/**
 * An enabled organization somebody is a Pro of.
 *
 * @param role as Keycloak last told us: good for what a page offers, while Keycloak decides
 */
public record Workplace(OrganizationId organization, String name, TeamRole role) {}
