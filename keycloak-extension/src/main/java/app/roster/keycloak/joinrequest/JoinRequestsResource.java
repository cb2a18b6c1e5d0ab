package app.roster.keycloak.joinrequest;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.address.AddressPrefix;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** The requests to one organization, for its Pros: {@code …/requests}. */
public final class JoinRequestsResource {

  private static final int LARGEST_PAGE = 200;

  private final KeycloakSession session;
  private final Clock clock;
  private final Caller caller;
  private final OrganizationModel organization;

  public JoinRequestsResource(
      KeycloakSession session, Clock clock, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.clock = clock;
    this.caller = caller;
    this.organization = organization;
  }

  /** One page, the newest first, or by address when one is searched for. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<JoinRequestRepresentation> list(
      @QueryParam("status") String status,
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("50") int max) {
    JoinRequestList.Filter filter =
        new JoinRequestList.Filter(JoinRequestStatus.named(status), AddressPrefix.typed(search));
    return new JoinRequestList(session, organization.getId())
        .page(filter, PageRequest.of(first, max, LARGEST_PAGE));
  }

  /** Makes the person a client. */
  @POST
  @Path("{id}/accept")
  public void accept(@PathParam("id") String id) {
    caller.requireInviterOf(organization);
    new JoinRequests(session, clock).accept(organization, id, caller.user().getId());
    report(AuditEvent.REQUEST_ACCEPTED, id);
  }

  /** Turns the person down. The answer is one decision: who may not say yes does not say no. */
  @POST
  @Path("{id}/reject")
  public void reject(@PathParam("id") String id) {
    caller.requireInviterOf(organization);
    new JoinRequests(session, clock).reject(organization, id, caller.user().getId());
    report(AuditEvent.REQUEST_REJECTED, id);
  }

  private void report(AuditEvent event, String id) {
    new Audit(session)
        .record(
            event,
            caller.user(),
            Map.of(Audit.ORGANIZATION_ID, organization.getId(), Audit.REQUEST_ID, id));
  }
}
