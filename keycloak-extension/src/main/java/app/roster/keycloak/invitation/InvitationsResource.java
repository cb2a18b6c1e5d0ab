package app.roster.keycloak.invitation;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;

/** The invitations of one organization, for its Pros: {@code …/invitations}. */
public final class InvitationsResource {

  private static final int LARGEST_PAGE = 200;

  private final KeycloakSession session;
  private final Clock clock;
  private final Caller caller;
  private final OrganizationModel organization;

  public InvitationsResource(
      KeycloakSession session, Clock clock, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.clock = clock;
    this.caller = caller;
    this.organization = organization;
  }

  /** Invites somebody. The same {@code Idempotency-Key} answers with the same invitation. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response invite(
      NewInvitation wish, @HeaderParam("Idempotency-Key") String idempotencyKey) {
    if (wish == null) {
      throw Problem.badRequest("body_missing");
    }
    InvitationIntake intake = new InvitationIntake(session, caller, organization);
    InvitationRequest request = intake.check(wish, idempotencyKey);
    return Response.status(Response.Status.CREATED)
        .entity(repeated(session, request).orElseGet(() -> made(request)))
        .build();
  }

  /** One page, the newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public InvitationPage list(
      @QueryParam("status") String status,
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("50") int max) {
    Instant now = clock.instant();
    InvitationFilter filter =
        new InvitationFilter(organization.getId(), status(status), search, now);
    InvitationSearch invitations = new InvitationSearch(session);
    List<InvitationRepresentation> items =
        invitations
            .page(filter, Math.max(0, first), Math.min(Math.max(1, max), LARGEST_PAGE))
            .stream()
            .map(invitation -> InvitationRepresentation.of(invitation, now))
            .toList();
    return new InvitationPage(items, invitations.total(filter));
  }

  /** One invitation with its history. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public InvitationRepresentation read(@PathParam("id") String id) {
    InvitationEntity invitation =
        new Invitations(session, clock)
            .find(organization.getId(), id)
            .orElseThrow(Problem::notFound);
    List<InvitationRepresentation.HistoryRepresentation> history =
        new History(session, clock)
            .of(id).stream().map(InvitationRepresentation.HistoryRepresentation::of).toList();
    return InvitationRepresentation.with(invitation, clock.instant(), history);
  }

  /** Sends it again, with a new key. */
  @POST
  @Path("{id}/resend")
  public void resend(@PathParam("id") String id) {
    new Invitations(session, clock).resend(organization.getId(), id, caller.user().getId());
    audit(AuditEvent.INVITATION_RESENT, id);
  }

  /** Takes it back. */
  @DELETE
  @Path("{id}")
  public void cancel(@PathParam("id") String id) {
    new Invitations(session, clock).cancel(organization.getId(), id, caller.user().getId());
    audit(AuditEvent.INVITATION_CANCELLED, id);
  }

  private InvitationRepresentation made(InvitationRequest request) {
    try {
      InvitationEntity invitation = new Invitations(session, clock).create(request);
      audit(AuditEvent.INVITATION_CREATED, invitation.id());
      return InvitationRepresentation.of(invitation, clock.instant());
    } catch (ModelDuplicateException overtaken) {
      // Somebody was faster by a moment; our transaction is spent, so look with a new one.
      session.getTransactionManager().setRollbackOnly();
      return new OwnTransaction(session.getKeycloakSessionFactory())
          .callIn(request.realmId(), fresh -> overtakenBy(fresh, request));
    }
  }

  private InvitationRepresentation overtakenBy(KeycloakSession fresh, InvitationRequest request) {
    return repeated(fresh, request)
        .orElseThrow(
            () ->
                new Invitations(fresh, clock)
                    .pending(request.organizationId(), request.address())
                    .map(other -> Problem.conflict("already_pending", "invitationId", other.id()))
                    .orElseGet(() -> Problem.conflict("already_pending")));
  }

  private Optional<InvitationRepresentation> repeated(
      KeycloakSession session, InvitationRequest request) {
    if (request.requestKey() == null) {
      return Optional.empty();
    }
    Optional<InvitationEntity> earlier =
        new InvitationSearch(session).byRequest(request.requestKey());
    if (earlier.filter(i -> !i.email().equals(request.address().value())).isPresent()) {
      throw Problem.unprocessable("Idempotency-Key", "idempotency_key_reused");
    }
    return earlier.map(invitation -> InvitationRepresentation.of(invitation, clock.instant()));
  }

  private void audit(AuditEvent event, String invitationId) {
    new Audit(session)
        .record(
            event,
            caller.user(),
            Map.of(Audit.ORGANIZATION_ID, organization.getId(), Audit.INVITATION_ID, invitationId));
  }

  private static Optional<InvitationStatus> status(String name) {
    if (name == null || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(InvitationStatus.values())
            .filter(status -> status.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.badRequest("invalid_status")));
  }
}
