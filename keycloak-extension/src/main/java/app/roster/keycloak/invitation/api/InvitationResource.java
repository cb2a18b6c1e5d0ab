package app.roster.keycloak.invitation.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.Renewals;
import app.roster.keycloak.invitation.key.CopiedLink;
import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Setting;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** One invitation of one organization, for its Pros: {@code …/invitations/{id}}. */
public final class InvitationResource {

  private final KeycloakSession session;
  private final Clock clock;
  private final Caller caller;
  private final OrganizationModel organization;
  private final String id;

  InvitationResource(
      KeycloakSession session,
      Clock clock,
      Caller caller,
      OrganizationModel organization,
      String id) {
    this.session = session;
    this.clock = clock;
    this.caller = caller;
    this.organization = organization;
    this.id = id;
  }

  /** With its history. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public InvitationRepresentation read() {
    return InvitationRepresentation.of(
        found(), clock.instant(), new History(session, clock).of(id));
  }

  /** Changes the last moment; also opens one again that has run out. */
  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public InvitationRepresentation change(InvitationChange wish) {
    if (wish == null) {
      throw Problem.badRequest("body_missing");
    }
    requireRight();
    refuseOwnPeople();
    Instant now = clock.instant();
    Instant expiry = wish.expiry(now, Duration.ofDays(Setting.INVITATION_DAYS.maximum()));
    InvitationEntity changed =
        renewals().expireAt(organization.getId(), id, expiry, caller.user().getId());
    audit(AuditEvent.INVITATION_EXPIRY_CHANGED);
    return InvitationRepresentation.of(changed, now);
  }

  /** Sends it again, with a new key. */
  @POST
  @Path("resend")
  public void resend() {
    requireRight();
    refuseOwnPeople();
    renewals().resend(organization.getId(), id, caller.user().getId());
    audit(AuditEvent.INVITATION_RESENT);
  }

  /** A link to hand over; this answer alone shows it. */
  @POST
  @Path("link")
  @Produces(MediaType.APPLICATION_JSON)
  public Response copyLink() {
    requireRight();
    refuseOwnPeople();
    CopiedLink link = renewals().copyLink(organization.getId(), id, caller.user().getId());
    audit(AuditEvent.INVITATION_LINK_COPIED);
    return Response.status(Response.Status.CREATED)
        .entity(link)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Takes it back, which lets nobody in. */
  @DELETE
  public void cancel() {
    found().role().ifPresent(this::requireRole);
    new Invitations(session, clock).cancel(organization.getId(), id, caller.user().getId());
    audit(AuditEvent.INVITATION_CANCELLED);
  }

  private InvitationEntity found() {
    return new InvitationRows(session)
        .find(organization.getId(), id)
        .orElseThrow(Problem::notFound);
  }

  /** What brings somebody in once more takes the same right as a new invitation. */
  private void requireRight() {
    found().role().ifPresentOrElse(this::requireRole, () -> caller.requireInviterOf(organization));
  }

  private void requireRole(TeamRole role) {
    new TeamRight(session, caller, organization).require(role);
  }

  private void refuseOwnPeople() {
    new OwnPeople(session, caller, organization).refuse(new EmailAddress(found().email()));
  }

  private Renewals renewals() {
    return new Renewals(session, clock);
  }

  private void audit(AuditEvent event) {
    new Audit(session)
        .record(
            event,
            caller.user(),
            Map.of(Audit.ORGANIZATION_ID, organization.getId(), Audit.INVITATION_ID, id));
  }
}
