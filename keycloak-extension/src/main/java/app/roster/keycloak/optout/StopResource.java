package app.roster.keycloak.optout;

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
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.urls.UrlType;

/**
 * The link at the end of a mail, for whoever holds the mail: {@code /invitations/stop} and {@code
 * /imports/stop}.
 *
 * <p>Looking decides nothing, since mail scanners look too. A click needs the token of the mail, so
 * no other site can make it, and Keycloak lets no other site frame the page.
 */
public final class StopResource {

  private final KeycloakSession session;
  private final Clock clock;
  private final Correspondence mails;

  /**
   * @param mails of the feature under whose path this is
   */
  public StopResource(KeycloakSession session, Clock clock, Correspondence mails) {
    this.session = session;
    this.clock = clock;
    this.mails = mails;
  }

  /** To the page: its address holds the token in the path, where choosing a language keeps it. */
  @GET
  public Response arrive(@QueryParam("token") String token) {
    return known(token, mails::reader).isPresent()
        ? toPage(token)
        : new StopPage(session).unusable();
  }

  /** The choices, or what was chosen. */
  @GET
  @Path("{token}")
  public Response show(@PathParam("token") String token) {
    return known(token, mails::reader).map(this::page).orElseGet(new StopPage(session)::unusable);
  }

  /** Does what the person clicked. */
  @POST
  @Path("{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@PathParam("token") String token, @FormParam("choice") String choice) {
    Optional<Correspondent> found = known(token, mails::readerHeld);
    if (found.isEmpty()) {
      return new StopPage(session).unusable();
    }
    Correspondent reader = found.get();
    if (reader.changedTooOften()) {
      return new StopPage(session).tooMany(reader.locale());
    }
    if ("undo".equals(choice)) {
      reader.resume();
    }
    OptOutScope.named(choice).ifPresent(reader::stop);
    return toPage(token);
  }

  private Response page(Correspondent reader) {
    OrganizationModel organization = organization(reader).orElseThrow();
    Optional<OptOutScope> chosen =
        new OptOuts(session, clock).scope(reader.organizationId(), reader.address());
    return new StopPage(session).show(organization, reader, chosen);
  }

  private Optional<Correspondent> known(
      String token, Function<String, Optional<Correspondent>> reader) {
    if (!Settings.of(session.getContext().getRealm()).enabled()) {
      throw Problem.notFound();
    }
    return new StopToken(session)
        .reference(token)
        .flatMap(reader)
        .filter(found -> organization(found).isPresent());
  }

  private Optional<OrganizationModel> organization(Correspondent reader) {
    return Optional.ofNullable(
        session.getProvider(OrganizationProvider.class).getById(reader.organizationId()));
  }

  private Response toPage(String token) {
    String base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString();
    return Response.seeOther(URI.create(mails.page(base, token)))
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
