package app.roster.keycloak.invitation.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.problem.Problem;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** What a caller may do with invitations into the team: nothing beyond the roles they may give. */
final class TeamRight {

  private final KeycloakSession session;
  private final Caller caller;
  private final OrganizationModel organization;

  TeamRight(KeycloakSession session, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.caller = caller;
    this.organization = organization;
  }

  /**
   * Lets the caller go on if this role is theirs to give, as it is at this moment.
   *
   * @throws Problem 403 {@code role_required}
   */
  void require(TeamRole role) {
    if (TeamRole.of(session, organization, caller.user())
        .filter(own -> own.mayGive(role))
        .isEmpty()) {
      throw Problem.forbidden("role_required");
    }
  }
}
