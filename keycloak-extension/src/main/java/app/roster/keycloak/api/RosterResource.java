package app.roster.keycloak.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.feed.FeedPage;
import app.roster.keycloak.feed.FeedReader;
import app.roster.keycloak.invitation.stop.Invited;
import app.roster.keycloak.optout.StopResource;
import app.roster.keycloak.provisioning.stop.WelcomeResource;
import app.roster.keycloak.signup.open.JoinResource;
import app.roster.keycloak.signup.open.OpenResource;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

  /** The link in the mail; open to anybody. */
  @Path("invitations")
  public OpenResource invitations() {
    return new OpenResource(session, clock);
  }

  /** The link that ends such mails; open to anybody. */
  @Path("invitations/stop")
  public StopResource stop() {
    return new StopResource(session, clock, new Invited(session, clock));
  }

  /** What the mails of imports lead to; open to anybody. */
  @Path("imports")
  public WelcomeResource imports() {
    return new WelcomeResource(session, clock);
  }

  /** An organization's own page; open to anybody. */
  @Path("join")
  public JoinResource join() {
    return new JoinResource(session, clock);
  }

  /** What changed, for the app's service account. */
  @GET
  @Path("changes")
  @Produces(MediaType.APPLICATION_JSON)
  public FeedPage changes(
      @QueryParam("after") String after,
      @QueryParam("max") @DefaultValue("200") int max,
      @QueryParam("wait") @DefaultValue("0") int wait) {
    return new FeedReader(session, clock).changes(after, max, wait);
  }

  /** Everything there is, for the app's service account. */
  @GET
  @Path("snapshot")
  @Produces(MediaType.APPLICATION_JSON)
  public FeedPage snapshot(
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("200") int max) {
    return new FeedReader(session, clock).snapshot(first, max);
  }

  /** Everything that belongs to one organization. */
  @Path("organizations/{organization}")
  public OrganizationResource organization(@PathParam("organization") String organizationId) {
    return new OrganizationResource(session, clock, organizationId);
  }
}
