package app.roster.accesslog;

import app.roster.audit.ViewTouch;
import app.roster.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A client view that was or is, as Keycloak keeps it, and what was done in it.
 *
 * @param session its id
 * @param organization name of the organization when it began; empty if unknown
 * @param actor the Pro
 * @param actorName the Pro's name when it began; empty if unknown
 * @param subject whose data was looked at
 * @param subjectName the client's name for those of the organization who read it; empty for the
 *     client, and once they are no client of it any more
 * @param endedAt empty while it runs
 * @param endCause Keycloak's word for why it ended; empty while it runs
 * @param reason what the Pro gave; empty if none
 * @param touches what was seen and changed; empty if nothing was
 */
public record ViewRecord(
    String session,
    String organization,
    UserId actor,
    String actorName,
    UserId subject,
    String subjectName,
    Instant startedAt,
    Instant expiresAt,
    Optional<Instant> endedAt,
    String endCause,
    String reason,
    List<ViewTouch> touches) {

  ViewRecord with(List<ViewTouch> seen, String name) {
    return new ViewRecord(
        session,
        organization,
        actor,
        actorName,
        subject,
        name,
        startedAt,
        expiresAt,
        endedAt,
        endCause,
        reason,
        seen);
  }
}
