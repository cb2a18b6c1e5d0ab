package app.roster.keycloak.clientview.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.clientview.ClientViewEntity;
import app.roster.keycloak.clientview.ClientViews;
import app.roster.keycloak.clientview.EndCause;
import app.roster.keycloak.clientview.RunningViews;
import app.roster.keycloak.clientview.ViewFilter;
import app.roster.keycloak.clientview.ViewHistory;
import app.roster.keycloak.clientview.ViewRequest;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.problem.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * {@code /realms/{realm}/client-view}: the views of the caller, as practitioner or as client. Who
 * is neither finds nothing.
 */
public final class ViewResource {

  static final int LARGEST_PAGE = 100;

  private final KeycloakSession session;
  private final Clock clock;

  ViewResource(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** Running views with the caller on either side, oldest first. */
  @GET
  @Path("sessions")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<ViewRepresentation> list() {
    Caller caller = Caller.of(session);
    List<ViewRepresentation> items =
        new ClientViews(session)
            .openOfPerson(caller.realm().getId(), caller.user().getId()).stream()
                .filter(ClientViewEntity::isStarted)
                .map(ViewRepresentation::of)
                .toList();
    return new Page<>(items, items.size());
  }

  /** Everybody who looked at the caller's data, in whatever organization, the newest first. */
  @GET
  @Path("history")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<ViewRepresentation> history(
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("20") int max) {
    Caller caller = Caller.of(session);
    return new ViewHistory(session)
        .page(
            ViewFilter.ofSubject(caller.user().getId()),
            PageRequest.of(first, max, LARGEST_PAGE),
            ViewRepresentation::of);
  }

  /** Ends one view, by who looks or by who is looked at. */
  @DELETE
  @Path("sessions/{session}")
  public void stop(@PathParam("session") String sessionId) {
    Caller caller = Caller.of(session);
    RunningViews views = new RunningViews(session, caller.realm(), clock);
    String callerId = caller.user().getId();
    ClientViewEntity view =
        ViewRequest.id(sessionId)
            .flatMap(id -> views.records().open(caller.realm().getId(), id))
            .filter(open -> open.actorId().equals(callerId) || open.subjectId().equals(callerId))
            .orElseThrow(Problem::notFound);
    EndCause cause =
        view.actorId().equals(callerId) ? EndCause.STOPPED_BY_ACTOR : EndCause.STOPPED_BY_CLIENT;
    views.end(view, cause.name());
  }
}
