package app.roster.keycloak.invitation.api;

import app.roster.keycloak.access.Belonging;
import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.problem.Problem;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Who belongs to the caller's organization already, and so cannot be invited into it. */
final class OwnPeople {

  private final KeycloakSession session;
  private final Caller caller;
  private final OrganizationModel organization;

  OwnPeople(KeycloakSession session, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.caller = caller;
    this.organization = organization;
  }

  /**
   * Lets the addresses of all others pass; of accounts elsewhere it says nothing, nor takes longer
   * for them.
   *
   * @throws Problem 409 {@code own_address}, {@code team_member} or {@code already_member}
   */
  void refuse(EmailAddress address) {
    if (address.value().equalsIgnoreCase(caller.user().getEmail())) {
      throw Problem.conflict("own_address");
    }
    Belonging belonging = Belonging.ofAddress(session, organization, address.value());
    if (belonging.is(MemberKind.PRO)) {
      throw Problem.conflict("team_member");
    }
    if (belonging.is(MemberKind.CLIENT)) {
      throw Problem.conflict("already_member");
    }
  }
}
