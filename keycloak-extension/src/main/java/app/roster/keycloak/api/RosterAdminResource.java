package app.roster.keycloak.api;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.bypass.Bypasses;
import app.roster.keycloak.bypass.CheckRepresentation;
import app.roster.keycloak.clientview.api.AdminViewsResource;
import app.roster.keycloak.invitation.Arrival;
import app.roster.keycloak.invitation.api.AdminInvitationsResource;
import app.roster.keycloak.membership.Team;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.api.AdminImportsResource;
import app.roster.keycloak.setup.RealmSetup;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** For identity admins: {@code /admin/realms/{realm}/roster}. */
public final class RosterAdminResource {

  private final KeycloakSession session;
  private final Clock clock;
  private final AdminPermissionEvaluator permissions;
  private final AdminEventBuilder events;

  RosterAdminResource(
      KeycloakSession session,
      Clock clock,
      AdminPermissionEvaluator permissions,
      AdminEventBuilder events) {
    this.session = session;
    this.clock = clock;
    this.permissions = permissions;
    this.events = events;
  }

  /** Brings the realm into shape; may be called any number of times. */
  @POST
  @Path("setup")
  public void setup() {
    permissions.realm().requireManageRealm();
    new RealmSetup(session, clock).prepare(session.getContext().getRealm());
    report(OperationType.ACTION, "ROSTER_SETUP", "roster", "setup");
  }

  @Path("invitations")
  public AdminInvitationsResource invitations() {
    return new AdminInvitationsResource(session, clock, permissions, events);
  }

  @Path("imports")
  public AdminImportsResource imports() {
    return new AdminImportsResource(session, clock, permissions, events);
  }

  @Path("client-views")
  public AdminViewsResource clientViews() {
    return new AdminViewsResource(session, clock, permissions, events);
  }

  /** Whether the server is set up as client view needs it; for monitoring. */
  @GET
  @Path("check")
  @Produces(MediaType.APPLICATION_JSON)
  public CheckRepresentation check() {
    permissions.realm().requireViewRealm();
    return CheckRepresentation.of(Bypasses.open(session, session.getContext().getRealm()));
  }

  @Path("settings")
  public SettingsResource settings() {
    return new SettingsResource(session, clock, permissions, events);
  }

  /**
   * Makes an existing user a Pro; the way the first one of an organization comes to be. Without a
   * role a Pro keeps his own, and a new one is the Owner where there is none, else a Practitioner.
   */
  @PUT
  @Path("organizations/{organization}/pros/{user}")
  public void addPro(
      @PathParam("organization") String organizationId,
      @PathParam("user") String userId,
      @QueryParam("role") String role) {
    TeamRole wanted =
        role == null
            ? null
            : TeamRole.named(role).orElseThrow(() -> Problem.unprocessable("role", "invalid_role"));
    add(
        organizationId,
        userId,
        MemberKind.PRO,
        (organization, user) -> becomePro(organization, user, Optional.ofNullable(wanted)));
  }

  /** Makes an existing user a client. */
  @PUT
  @Path("organizations/{organization}/clients/{user}")
  public void addClient(
      @PathParam("organization") String organizationId, @PathParam("user") String userId) {
    add(
        organizationId,
        userId,
        MemberKind.CLIENT,
        (organization, user) -> new Arrival(session, clock, organization, user).held().join());
  }

  private boolean becomePro(
      OrganizationModel organization, UserModel user, Optional<TeamRole> wanted) {
    Team team = new Team(session, clock);
    TeamRole role =
        wanted
            .or(() -> TeamRole.of(session, organization, user))
            .orElseGet(() -> team.isOwned(organization) ? TeamRole.PRACTITIONER : TeamRole.OWNER);
    return team.become(organization, user, role);
  }

  private void add(
      String organizationId,
      String userId,
      MemberKind kind,
      BiPredicate<OrganizationModel, UserModel> join) {
    permissions.users().requireManage();
    OrganizationModel organization =
        session.getProvider(OrganizationProvider.class).getById(organizationId);
    UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
    if (organization == null || user == null || user.getServiceAccountClientLink() != null) {
      throw Problem.notFound();
    }
    permissions.orgs().requireManage(organization);
    if (join.test(organization, user)) {
      report(
          OperationType.CREATE,
          "ROSTER_MEMBERSHIP",
          "organizations",
          organizationId,
          kind.groupName(),
          userId);
    }
  }

  private void report(OperationType operation, String type, String... path) {
    events.operation(operation).resource(type).resourcePath(path).success();
  }
}
