package app.roster.keycloak.joinrequest;

import app.roster.keycloak.address.EmailAddress;

/**
 * Somebody about to ask, or who has asked.
 *
 * @param organizationId whom
 * @param userId who
 * @param address the person's proved address
 */
public record Asker(String organizationId, String userId, EmailAddress address) {}
