package app.roster.keycloak.invitation;

import app.roster.keycloak.access.Belonging;
import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.problem.Problem;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

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
   * Lets the addresses of all others pass; of accounts elsewhere it says nothing.
   *
   * @throws Problem 409 {@code own_address}, {@code team_member} or {@code already_member}
   */
  void refuse(EmailAddress address) {
    UserModel known = session.users().getUserByEmail(caller.realm(), address.value());
    if (known == null) {
      return;
    }
    if (known.getId().equals(caller.user().getId())) {
      throw Problem.conflict("own_address");
    }
    Belonging belonging = Belonging.of(session, organization, known);
    if (belonging.is(MemberKind.PRO)) {
      throw Problem.conflict("team_member");
    }
    if (belonging.is(MemberKind.CLIENT)) {
      throw Problem.conflict("already_member");
    }
  }
}
