package app.roster.keycloak.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.clientview.api.OrganizationViewsResource;
import app.roster.keycloak.invitation.api.InvitationSettingsResource;
import app.roster.keycloak.invitation.api.InvitationsResource;
import app.roster.keycloak.joinrequest.JoinRequestsResource;
import app.roster.keycloak.joinrequest.RequestSettingsResource;
import app.roster.keycloak.provisioning.api.ImportsResource;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

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

  @Path("requests")
  public JoinRequestsResource requests() {
    Caller caller = Caller.of(session);
    return new JoinRequestsResource(session, clock, caller, caller.proOf(organizationId));
  }

  @Path("request-settings")
  public RequestSettingsResource requestSettings() {
    return new RequestSettingsResource(session, Caller.of(session).proOf(organizationId));
  }

  @Path("settings")
  public OrganizationSettingsResource settings() {
    Caller caller = Caller.of(session);
    return new OrganizationSettingsResource(session, clock, caller, caller.proOf(organizationId));
  }

  @Path("imports")
  public ImportsResource imports() {
    Caller caller = Caller.of(session);
    return new ImportsResource(session, clock, caller, caller.proOf(organizationId));
  }

  @Path("clients")
  public ClientsResource clients() {
    Caller caller = Caller.of(session);
    return new ClientsResource(session, clock, caller, caller.proOf(organizationId));
  }

  @Path("client-views")
  public OrganizationViewsResource clientViews() {
    return new OrganizationViewsResource(session, Caller.of(session).proOf(organizationId));
  }

  @Path("team")
  public TeamResource team() {
    Caller caller = Caller.of(session);
    return new TeamResource(session, clock, caller, caller.proOf(organizationId));
  }
}
