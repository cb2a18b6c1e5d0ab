package app.roster.keycloak.invitation.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.address.AddressPrefix;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.Occasion;
import app.roster.keycloak.invitation.Turn;
import app.roster.keycloak.invitation.letter.InvitationMail;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRequest;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.invitation.row.InvitationSearch;
import app.roster.keycloak.mail.LetterPreview;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.ws.rs.Consumes;
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
    // Before the look at earlier requests: the second of a double click finds what the first made.
    Turn turn = new Invitations(session, clock).lineUp(request);
    return Response.status(Response.Status.CREATED)
        .entity(earlier(request, turn).orElseGet(() -> made(request, turn)))
        .build();
  }

  /** One page, the newest first, or by address when one is searched for. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<InvitationRepresentation> list(
      @QueryParam("status") String status,
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("50") int max) {
    InvitationFilter filter =
        new InvitationFilter(
            Optional.of(organization.getId()),
            InvitationFilter.status(status),
            AddressPrefix.typed(search),
            clock.instant());
    return new InvitationList(session).page(filter, PageRequest.of(first, max, LARGEST_PAGE));
  }

  /** The mail as it would be sent; nothing is stored and nothing leaves. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public LetterPreview preview(NewInvitation wish) {
    if (wish == null) {
      throw Problem.badRequest("body_missing");
    }
    InvitationMail.Facts facts =
        new InvitationIntake(session, caller, organization).preview(wish, clock.instant());
    return LetterPreview.of(
        session,
        new InvitationMail(caller.realm(), organization).letter(Occasion.INVITATION, facts));
  }

  @Path("{id}")
  public InvitationResource invitation(@PathParam("id") String id) {
    return new InvitationResource(session, clock, caller, organization, id);
  }

  private Optional<InvitationRepresentation> earlier(InvitationRequest request, Turn turn) {
    return turn.known() ? repeated(session, request) : Optional.empty();
  }

  private InvitationRepresentation made(InvitationRequest request, Turn turn) {
    try {
      InvitationEntity invitation = new Invitations(session, clock).create(request, turn);
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
                new InvitationRows(fresh)
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
}
