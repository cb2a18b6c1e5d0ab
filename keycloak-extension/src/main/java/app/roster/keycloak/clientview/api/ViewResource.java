package app.roster.keycloak.clientview.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.clientview.ClientViewEntity;
import app.roster.keycloak.clientview.ClientViews;
import app.roster.keycloak.clientview.EndCause;
import app.roster.keycloak.clientview.RunningViews;
import app.roster.keycloak.clientview.ViewRequest;
import app.roster.keycloak.problem.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * {@code /realms/{realm}/client-view}: the running views of the caller, as practitioner or as
 * client. Who is neither finds nothing.
 */
public final class ViewResource {

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
  public ViewPage list() {
    Caller caller = Caller.of(session);
    List<ViewPage.Item> items =
        new ClientViews(session)
            .openOfPerson(caller.realm().getId(), caller.user().getId()).stream()
                .filter(ClientViewEntity::isStarted)
                .map(ViewPage.Item::of)
                .toList();
    return new ViewPage(items, items.size());
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
