package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.problem.Choice;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.ImportFilter;
import app.roster.keycloak.provisioning.ImportStatus;
import app.roster.keycloak.provisioning.Imports;
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
 * The imports of a realm for identity admins: {@code /admin/realms/{realm}/roster/imports}. Who may
 * see or manage an organization in Keycloak may see or cancel its imports; rows stay with the Pros.
 */
public final class AdminImportsResource {

  // Each import on a page counts its rows.
  private static final int LARGEST_PAGE = 50;

  private final KeycloakSession session;
  private final AdminPermissionEvaluator permissions;
  private final AdminEventBuilder events;
  private final Clock clock;
  private final Imports imports;

  public AdminImportsResource(
      KeycloakSession session,
      Clock clock,
      AdminPermissionEvaluator permissions,
      AdminEventBuilder events) {
    this.session = session;
    this.permissions = permissions;
    this.events = events;
    this.clock = clock;
    this.imports = new Imports(session, clock);
  }

  /** One page, the newest first, of one organization or of all. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<AdminImportRepresentation> list(
      @QueryParam("status") String status,
      @QueryParam("organization") String organizationId,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("20") int max) {
    if (organizationId == null) {
      permissions.orgs().requireView();
    } else {
      permissions.orgs().requireView(organization(organizationId));
    }
    ImportFilter filter =
        new ImportFilter(
            Optional.ofNullable(organizationId),
            Choice.of(ImportStatus.class, status, "invalid_status"));
    return imports.page(
        filter,
        PageRequest.of(first, max, LARGEST_PAGE),
        found -> AdminImportRepresentation.of(session, clock, found));
  }

  /** Where one import stands. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public AdminImportRepresentation read(@PathParam("id") String id) {
    ImportEntity found = find(id);
    permissions.orgs().requireView(organization(found.organizationId()));
    return AdminImportRepresentation.of(session, clock, found);
  }

  /** Takes back whatever has not been made yet, as its Pro could. */
  @DELETE
  @Path("{id}")
  public void cancel(@PathParam("id") String id) {
    ImportEntity found = find(id);
    permissions.orgs().requireManage(organization(found.organizationId()));
    if (!imports.cancel(id)) {
      throw Problem.conflict("import_ended");
    }
    events
        .operation(OperationType.DELETE)
        .resource("ROSTER_IMPORT")
        .resourcePath("roster", "imports", id)
        .success();
  }

  private ImportEntity find(String id) {
    // Who may see no organization at all learns nothing, not even which ids there are.
    if (!permissions.orgs().canQuery() && !permissions.orgs().canView()) {
      permissions.orgs().requireView();
    }
    return imports.find(id).orElseThrow(Problem::notFound);
  }

  private OrganizationModel organization(String id) {
    return Optional.ofNullable(session.getProvider(OrganizationProvider.class).getById(id))
        .orElseThrow(Problem::notFound);
  }
}
