package app.roster.keycloak.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.InvitationSettingsResource;
import app.roster.keycloak.invitation.InvitationsResource;
import app.roster.keycloak.membership.Memberships;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.ImportsResource;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * What one organization offers its Pros: {@code /organizations/{org}/…}.
 *
 * <p>Each feature mounts its own resource here by a sub-resource locator; the locator has already
 * asked {@link Caller#proOf}, so a feature starts with an organization the caller may act for.
 */
public final class OrganizationResource {

  private final KeycloakSession session;
  private final Clock clock;
  private final String organizationId;

  OrganizationResource(KeycloakSession session, Clock clock, String organizationId) {
    this.session = session;
    this.clock = clock;
    this.organizationId = organizationId;
  }

  @Path("invitations")
  public InvitationsResource invitations() {
    Caller caller = Caller.of(session);
    return new InvitationsResource(session, clock, caller, caller.proOf(organizationId));
  }

  @Path("invitation-settings")
  public InvitationSettingsResource invitationSettings() {
    return new InvitationSettingsResource(session, Caller.of(session).proOf(organizationId));
  }

  @Path("imports")
  public ImportsResource imports() {
    Caller caller = Caller.of(session);
    return new ImportsResource(session, clock, caller, caller.proOf(organizationId));
  }

  /** Disconnects a client; the account always survives. */
  @DELETE
  @Path("clients/{user}")
  public void disconnect(@PathParam("user") String userId) {
    Caller caller = Caller.of(session);
    OrganizationModel organization = caller.proOf(organizationId);
    UserModel client = client(organization, userId);
    new Memberships(session, clock).leave(organization, client);
    new Audit(session)
        .record(
            AuditEvent.MEMBER_DISCONNECTED,
            caller.user(),
            Map.of(Audit.ORGANIZATION_ID, organization.getId(), Audit.SUBJECT_ID, client.getId()));
  }

  private UserModel client(OrganizationModel organization, String userId) {
    UserModel user =
        session.getProvider(OrganizationProvider.class).getMemberById(organization, userId);
    if (user == null || !MemberKind.CLIENT.includes(session, organization, user)) {
      throw Problem.notFound();
    }
    return user;
  }
}
