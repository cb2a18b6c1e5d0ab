package app.roster.keycloak.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.membership.Memberships;
import app.roster.keycloak.membership.Team;
import app.roster.keycloak.membership.TeamMember;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.problem.Problem;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** The Pros of one organization: {@code …/team}. Everybody in it sees it, not everybody rules. */
public final class TeamResource {

  private static final int LARGEST_PAGE = 200;

  private final KeycloakSession session;
  private final Clock clock;
  private final Caller caller;
  private final OrganizationModel organization;

  TeamResource(
      KeycloakSession session, Clock clock, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.clock = clock;
    this.caller = caller;
    this.organization = organization;
  }

  /** The role somebody shall have. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record WantedRole(String role) {}

  /** One page, by name. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<TeamMember> list(
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("50") int max) {
    return new Team(session, clock)
        .page(organization, search, PageRequest.of(first, max, LARGEST_PAGE));
  }

  /** Gives somebody another role. A new Owner takes over from the present one. */
  @PUT
  @Path("{user}")
  @Consumes(MediaType.APPLICATION_JSON)
  public void change(@PathParam("user") String userId, WantedRole wanted) {
    UserModel member = member(userId);
    TeamRole before = role(member);
    TeamRole role =
        Optional.ofNullable(wanted)
            .flatMap(body -> TeamRole.named(body.role()))
            .orElseThrow(() -> Problem.unprocessable("role", "invalid_role"));
    TeamRole own = role(caller.user());
    if (!own.mayManage(before) || !own.mayGive(role)) {
      throw Problem.forbidden("role_required");
    }
    if (before == TeamRole.OWNER && role != TeamRole.OWNER) {
      throw Problem.conflict("last_owner");
    }
    if (new Team(session, clock).become(organization, member, role)) {
      report(AuditEvent.MEMBER_ROLE_CHANGED, member);
    }
  }

  /** Takes somebody, or oneself, out of the team; the account stays. */
  @DELETE
  @Path("{user}")
  public void remove(@PathParam("user") String userId) {
    UserModel member = member(userId);
    TeamRole role = role(member);
    boolean oneself = member.getId().equals(caller.user().getId());
    if (!oneself && !role(caller.user()).mayManage(role)) {
      throw Problem.forbidden("role_required");
    }
    if (role == TeamRole.OWNER) {
      throw Problem.conflict("last_owner");
    }
    new Memberships(session, clock).leave(organization, member);
    report(AuditEvent.MEMBER_REMOVED, member);
  }

  private void report(AuditEvent event, UserModel member) {
    new Audit(session)
        .record(
            event,
            caller.user(),
            Map.of(Audit.ORGANIZATION_ID, organization.getId(), Audit.SUBJECT_ID, member.getId()));
  }

  private UserModel member(String userId) {
    UserModel user =
        session.getProvider(OrganizationProvider.class).getMemberById(organization, userId);
    return Optional.ofNullable(user)
        .filter(found -> TeamRole.of(session, organization, found).isPresent())
        .orElseThrow(Problem::notFound);
  }

  private TeamRole role(UserModel member) {
    return TeamRole.of(session, organization, member).orElseThrow(Problem::notFound);
  }
}
