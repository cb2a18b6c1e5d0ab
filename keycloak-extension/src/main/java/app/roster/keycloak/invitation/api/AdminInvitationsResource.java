package app.roster.keycloak.invitation.api;

import app.roster.keycloak.address.AddressPrefix;
import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationSearch;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.problem.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * The invitations of a realm for identity admins: {@code /admin/realms/{realm}/roster/invitations}.
 * Who may see or manage an organization in Keycloak may see or manage its invitations.
 */
public final class AdminInvitationsResource {

  private static final int LARGEST_PAGE = 200;

  private final KeycloakSession session;
  private final Clock clock;
  private final AdminPermissionEvaluator permissions;
  private final AdminEventBuilder events;

  public AdminInvitationsResource(
      KeycloakSession session,
      Clock clock,
      AdminPermissionEvaluator permissions,
      AdminEventBuilder events) {
    this.session = session;
    this.clock = clock;
    this.permissions = permissions;
    this.events = events;
  }

  /** One page, the newest first, of one organization or of all. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<InvitationRepresentation> list(
      @QueryParam("status") String status,
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("organization") String organizationId,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("50") int max) {
    if (organizationId == null) {
      permissions.orgs().requireView();
    } else {
      permissions.orgs().requireView(organization(organizationId));
    }
    InvitationFilter filter =
        new InvitationFilter(
            Optional.ofNullable(organizationId),
            InvitationFilter.status(status),
            AddressPrefix.typed(search),
            clock.instant());
    return new InvitationList(session).page(filter, PageRequest.of(first, max, LARGEST_PAGE));
  }

  /** One invitation with its history. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public InvitationRepresentation read(@PathParam("id") String id) {
    InvitationEntity invitation = find(id);
    permissions.orgs().requireView(organization(invitation.organizationId()));
    return InvitationRepresentation.of(
        invitation, clock.instant(), new History(session, clock).of(id));
  }

  /** Takes it back, as a Pro could. */
  @DELETE
  @Path("{id}")
  public void cancel(@PathParam("id") String id) {
    InvitationEntity invitation = find(id);
    permissions.orgs().requireManage(organization(invitation.organizationId()));
    String actorId = permissions.adminAuth().getUser().getId();
    new Invitations(session, clock).cancel(invitation.organizationId(), id, actorId);
    events
        .operation(OperationType.DELETE)
        .resource("ROSTER_INVITATION")
        .resourcePath("roster", "invitations", id)
        .success();
  }

  private InvitationEntity find(String id) {
    // Who may see no organization at all learns nothing, not even which ids there are.
    if (!permissions.orgs().canQuery() && !permissions.orgs().canView()) {
      permissions.orgs().requireView();
    }
    return new InvitationSearch(session).byId(id).orElseThrow(Problem::notFound);
  }

  private OrganizationModel organization(String id) {
    return Optional.ofNullable(session.getProvider(OrganizationProvider.class).getById(id))
        .orElseThrow(Problem::notFound);
  }
}
