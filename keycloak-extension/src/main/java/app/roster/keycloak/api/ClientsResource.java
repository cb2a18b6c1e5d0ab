package app.roster.keycloak.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.membership.ClientArchive;
import app.roster.keycloak.membership.Memberships;
import app.roster.keycloak.problem.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * What a Pro does with the clients of one organization: {@code …/clients/{user}}. Whatever it is,
 * the account survives; asked twice, nothing more happens.
 */
public final class ClientsResource {

  private final KeycloakSession session;
  private final Caller caller;
  private final OrganizationModel organization;
  private final Memberships memberships;
  private final ClientArchive archive;

  ClientsResource(
      KeycloakSession session, Clock clock, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.caller = caller;
    this.organization = organization;
    this.memberships = new Memberships(session, clock);
    this.archive = new ClientArchive(session, clock);
  }

  /** Ends the connection. */
  @DELETE
  @Path("{user}")
  public void disconnect(@PathParam("user") String userId) {
    UserModel client = client(userId);
    memberships.leave(organization, client);
    report(AuditEvent.MEMBER_DISCONNECTED, client);
  }

  /** Sets the client aside: not counted, not looked at. */
  @POST
  @Path("{user}/archive")
  public void archive(@PathParam("user") String userId) {
    UserModel client = client(userId);
    if (archive.archive(organization, client)) {
      report(AuditEvent.MEMBER_ARCHIVED, client);
    }
  }

  /** Brings an archived client back. */
  @POST
  @Path("{user}/restore")
  public void restore(@PathParam("user") String userId) {
    UserModel client = client(userId);
    if (archive.restore(organization, client)) {
      report(AuditEvent.MEMBER_RESTORED, client);
    }
  }

  private void report(AuditEvent event, UserModel client) {
    new Audit(session)
        .record(
            event,
            caller.user(),
            Map.of(Audit.ORGANIZATION_ID, organization.getId(), Audit.SUBJECT_ID, client.getId()));
  }

  private UserModel client(String userId) {
    UserModel user =
        session.getProvider(OrganizationProvider.class).getMemberById(organization, userId);
    if (user == null || !MemberKind.CLIENT.includes(session, organization, user)) {
      throw Problem.notFound();
    }
    return user;
  }
}
