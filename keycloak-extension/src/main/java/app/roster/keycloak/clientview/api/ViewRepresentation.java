package app.roster.keycloak.clientview.api;

import app.roster.keycloak.clientview.ClientViewEntity;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A view as JSON; times are ISO-8601 instants. Names are those of the day it began, so that the
 * list still says who looked when the account or the organization is gone.
 *
 * @param endedAt left out while it runs
 * @param endCause one of {@link app.roster.keycloak.clientview.EndCause} or {@code policy:} and a
 *     reason of the policy; left out while it runs
 * @param reason what the Pro gave; left out if none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ViewRepresentation(
    String sid,
    String organizationId,
    String organization,
    String actorId,
    String actor,
    String subjectId,
    String startedAt,
    String expiresAt,
    String endedAt,
    String endCause,
    String reason) {

  static ViewRepresentation of(ClientViewEntity view) {
    return new ViewRepresentation(
        view.sessionId(),
        view.organizationId(),
        view.organizationName().orElse(null),
        view.actorId(),
        view.actorName().orElse(null),
        view.subjectId(),
        view.startedAt().toString(),
        view.expiresAt().toString(),
        view.endedAt().map(Instant::toString).orElse(null),
        view.endCause().orElse(null),
        view.reason().orElse(null));
  }
}
