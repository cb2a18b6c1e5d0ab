package app.roster.account;

import app.roster.kernel.OrganizationId;

/** An enabled organization somebody is a Pro of. */
public record Workplace(OrganizationId organization, String name) {}
