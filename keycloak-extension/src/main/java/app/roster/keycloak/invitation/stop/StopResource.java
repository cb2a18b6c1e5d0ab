package app.roster.keycloak.invitation.stop;

import app.roster.keycloak.invitation.key.InvitationLink;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.invitation.row.InvitationSearch;
import app.roster.keycloak.optout.OptOutScope;
import app.roster.keycloak.optout.OptOuts;
import app.roster.keycloak.optout.StopToken;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.urls.UrlType;

/**
 * The link at the end of a mail, for whoever holds the mail: {@code /invitations/stop}.
 *
 * <p>Looking decides nothing, since mail scanners look too. A click needs the token of the mail, so
 * no other site can make it, and Keycloak lets no other site frame the page.
 */
public final class StopResource {

  private final KeycloakSession session;
  private final Clock clock;

  public StopResource(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** To the page: its address holds the token in the path, where choosing a language keeps it. */
  @GET
  public Response arrive(@QueryParam("token") String token) {
    return known(token).isPresent() ? toPage(token) : new StopPage(session).unusable();
  }

  /** The choices, or what was chosen. */
  @GET
  @Path("{token}")
  public Response show(@PathParam("token") String token) {
    return known(token).map(this::page).orElseGet(new StopPage(session)::unusable);
  }

  /** Does what the person clicked. */
  @POST
  @Path("{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@PathParam("token") String token, @FormParam("choice") String choice) {
    Optional<InvitationEntity> found = known(token);
    if (found.isEmpty()) {
      return new StopPage(session).unusable();
    }
    // A double click is two requests: the second waits, and finds the wish already there.
    InvitationEntity invitation =
        new InvitationRows(session).locked(found.get().organizationId(), found.get().id());
    Contact contact = new Contact(session, clock, invitation);
    if (contact.changedTooOften()) {
      return new StopPage(session).tooMany(invitation.locale());
    }
    if ("undo".equals(choice)) {
      contact.resume();
    }
    OptOutScope.named(choice).ifPresent(contact::stop);
    return toPage(token);
  }

  private Response page(InvitationEntity invitation) {
    OrganizationModel organization = organization(invitation).orElseThrow();
    Optional<OptOutScope> chosen =
        new OptOuts(session, clock).scope(invitation.organizationId(), invitation.email());
    return new StopPage(session).show(organization, invitation.locale(), chosen);
  }

  private Optional<InvitationEntity> known(String token) {
    if (!Settings.of(session.getContext().getRealm()).enabled()) {
      throw Problem.notFound();
    }
    return new StopToken(session)
        .reference(token)
        .flatMap(new InvitationSearch(session)::byId)
        .filter(invitation -> organization(invitation).isPresent());
  }

  private Optional<OrganizationModel> organization(InvitationEntity invitation) {
    return Optional.ofNullable(
        session.getProvider(OrganizationProvider.class).getById(invitation.organizationId()));
  }

  private Response toPage(String token) {
    String base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString();
    String page = new InvitationLink(session.getContext().getRealm(), base).toStopPage(token);
    return Response.seeOther(URI.create(page))
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
