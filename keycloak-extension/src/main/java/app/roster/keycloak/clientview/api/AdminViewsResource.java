package app.roster.keycloak.clientview.api;

import app.roster.keycloak.clientview.ClientViewEntity;
import app.roster.keycloak.clientview.EndCause;
import app.roster.keycloak.clientview.RunningViews;
import app.roster.keycloak.clientview.ViewFilter;
import app.roster.keycloak.clientview.ViewHistory;
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
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * The views of a realm for identity admins: {@code /admin/realms/{realm}/roster/client-views}. Who
 * may see users sees who looked at whom; who may manage users ends a view.
 */
public final class AdminViewsResource {

  private final KeycloakSession session;
  private final Clock clock;
  private final AdminPermissionEvaluator permissions;
  private final AdminEventBuilder events;

  public AdminViewsResource(
      KeycloakSession session,
      Clock clock,
      AdminPermissionEvaluator permissions,
      AdminEventBuilder events) {
    this.session = session;
    this.clock = clock;
    this.permissions = permissions;
    this.events = events;
  }

  /** One page, the newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<ViewRepresentation> list(
      @QueryParam("organization") String organizationId,
      @QueryParam("actor") String actorId,
      @QueryParam("subject") String subjectId,
      @QueryParam("running") Boolean running,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("20") int max) {
    permissions.users().requireView();
    ViewFilter filter =
        new ViewFilter(
            Optional.ofNullable(organizationId),
            Optional.ofNullable(actorId),
            Optional.ofNullable(subjectId),
            Optional.ofNullable(running));
    return new ViewHistory(session)
        .page(
            filter, PageRequest.of(first, max, ViewResource.LARGEST_PAGE), ViewRepresentation::of);
  }

  /** One view, running or ended. */
  @GET
  @Path("{sid}")
  @Produces(MediaType.APPLICATION_JSON)
  public ViewRepresentation read(@PathParam("sid") String sessionId) {
    permissions.users().requireView();
    return ViewRepresentation.of(find(sessionId));
  }

  /** Ends a view at once; the sign-ins of both people go on. */
  @DELETE
  @Path("{sid}")
  public void end(@PathParam("sid") String sessionId) {
    permissions.users().requireManage();
    ClientViewEntity view = find(sessionId);
    if (!view.isOpen()) {
      throw Problem.conflict("view_ended");
    }
    new RunningViews(session, session.getContext().getRealm(), clock)
        .end(view, EndCause.STOPPED_BY_ADMINISTRATOR.name());
    events
        .operation(OperationType.DELETE)
        .resource("ROSTER_CLIENT_VIEW")
        .resourcePath("roster", "client-views", sessionId)
        .success();
  }

  private ClientViewEntity find(String sessionId) {
    return new ViewHistory(session).find(sessionId).orElseThrow(Problem::notFound);
  }
}
