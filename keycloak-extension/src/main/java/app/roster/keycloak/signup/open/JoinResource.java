package app.roster.keycloak.signup.open;

import app.roster.keycloak.joinrequest.JoinPage;
import app.roster.keycloak.joinrequest.Visits;
import app.roster.keycloak.signup.Answers;
import app.roster.keycloak.signup.JoinHandle;
import app.roster.keycloak.signup.SignUpAddress;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** An organization's own sign-up page, open to anybody: {@code /join/{alias}}. */
public final class JoinResource {

  private final KeycloakSession session;
  private final Clock clock;

  public JoinResource(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** For those who only look: it says nothing, whatever the alias. */
  @HEAD
  @Path("{alias}")
  public Response look() {
    Doorway.app(session);
    return Answers.nothing();
  }

  /**
   * Leads into sign-up or sign-in, and decides nothing. An unknown alias, a disabled organization
   * and a closed page are one and the same page.
   */
  @GET
  @Path("{alias}")
  public Response arrive(
      @PathParam("alias") String alias,
      @HeaderParam("Sec-Purpose") String purpose,
      @HeaderParam("Purpose") String olderPurpose) {
    URI app = Doorway.app(session);
    if (purpose != null || olderPurpose != null) {
      return Answers.nothing();
    }
    Optional<OrganizationModel> organization = new JoinPage(session).byAlias(alias);
    Optional<Duration> wait =
        new Visits(session, clock).count(organization.map(OrganizationModel::getId));
    if (wait.isPresent()) {
      return new EndedPage(session).tooManyVisits(wait.get());
    }
    return organization
        .map(found -> Answers.to(signUp(found, app)))
        .orElseGet(new EndedPage(session)::noSuchPage);
  }

  private URI signUp(OrganizationModel organization, URI app) {
    String handle = new JoinHandle(session).issue(organization);
    return new SignUpAddress(session).toAsk(handle, app);
  }
}
