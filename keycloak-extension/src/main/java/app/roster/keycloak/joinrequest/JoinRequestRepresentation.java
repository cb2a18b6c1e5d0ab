package app.roster.keycloak.joinrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** A request as Pros and the app see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JoinRequestRepresentation(
    String id,
    String organizationId,
    String userId,
    String email,
    String message,
    String status,
    String createdAt,
    String decidedAt,
    String decidedBy) {

  public static JoinRequestRepresentation of(JoinRequestEntity request) {
    return new JoinRequestRepresentation(
        request.id(),
        request.organizationId(),
        request.userId(),
        request.email(),
        request.message().orElse(null),
        request.status().name(),
        request.createdAt().toString(),
        request.decidedAt().map(Instant::toString).orElse(null),
        request.decidedBy().orElse(null));
  }
}
