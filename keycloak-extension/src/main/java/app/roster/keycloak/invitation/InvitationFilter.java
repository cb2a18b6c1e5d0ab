package app.roster.keycloak.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * Which invitations are listed.
 *
 * @param organizationId of this organization only
 * @param status in this state at {@code now}, or in any
 * @param search part of the address, may be empty
 */
record InvitationFilter(
    String organizationId, Optional<InvitationStatus> status, String search, Instant now) {}
