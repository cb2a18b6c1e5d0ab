package app.roster.keycloak.invitation.api;

import app.roster.keycloak.problem.Problem;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * What a caller changes about an invitation; nothing else in the body is looked at.
 *
 * @param expiresAt its new last moment, ISO-8601
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InvitationChange(String expiresAt) {

  /**
   * The new last moment.
   *
   * @throws Problem 422 {@code invalid_expiry} unless it lies ahead, within {@code longest}
   */
  Instant expiry(Instant now, Duration longest) {
    Instant wanted = parsed();
    if (!wanted.isAfter(now) || wanted.isAfter(now.plus(longest))) {
      throw invalid();
    }
    return wanted;
  }

  private Instant parsed() {
    try {
      return Instant.parse(expiresAt == null ? "" : expiresAt);
    } catch (DateTimeParseException notAnInstant) {
      throw invalid();
    }
  }

  private static Problem invalid() {
    return Problem.unprocessable("expiresAt", "invalid_expiry");
  }
}
