package app.roster.keycloak.joinrequest;

import app.roster.keycloak.problem.Problem;
import java.util.Arrays;
import java.util.Optional;

/** OPEN is the only state with a way out. */
public enum JoinRequestStatus {
  OPEN,
  ACCEPTED,
  REJECTED,
  /** Taken back by the person, or overtaken by an invitation. */
  WITHDRAWN;

  /**
   * Reads the name of a state; none means any.
   *
   * @throws Problem 400 {@code invalid_status}
   */
  static Optional<JoinRequestStatus> named(String name) {
    if (name == null || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values())
            .filter(status -> status.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.badRequest("invalid_status")));
  }
}
