package app.roster.keycloak.invitation.api;

import app.roster.keycloak.address.AddressPrefix;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.problem.Choice;
import app.roster.keycloak.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * Which invitations are listed.
 *
 * @param organizationId of this organization only, or of all
 * @param status in this state at {@code now}, or in any
 * @param search how the address begins
 */
record InvitationFilter(
    Optional<String> organizationId,
    Optional<InvitationStatus> status,
    AddressPrefix search,
    Instant now) {

  /**
   * Reads the name of a state; none means any.
   *
   * @throws Problem 400 {@code invalid_status}
   */
  static Optional<InvitationStatus> status(String name) {
    return Choice.of(InvitationStatus.class, name, "invalid_status");
  }
}
