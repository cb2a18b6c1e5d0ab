package app.roster.keycloak.joinrequest;

import app.roster.keycloak.problem.Choice;
import app.roster.keycloak.problem.Problem;
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
    return Choice.of(JoinRequestStatus.class, name, "invalid_status");
  }
}
