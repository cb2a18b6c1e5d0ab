package app.roster.keycloak.api;

import app.roster.keycloak.access.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** The root of our calls: {@code /realms/{realm}/roster}. */
public final class RosterResource {

  private final KeycloakSession session;
  private final Clock clock;

  RosterResource(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** The caller's own organizations with the caller's own groups. */
  @GET
  @Path("organizations")
  @Produces(MediaType.APPLICATION_JSON)
  public OwnOrganizations organizations() {
    return OwnOrganizations.of(session, Caller.of(session));
  }

  /** Everything that belongs to one organization. */
  @Path("organizations/{organization}")
  public OrganizationResource organization(@PathParam("organization") String organizationId) {
    return new OrganizationResource(session, clock, organizationId);
  }
}
