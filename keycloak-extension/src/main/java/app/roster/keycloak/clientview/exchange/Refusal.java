package app.roster.keycloak.clientview.exchange;

import app.roster.keycloak.clientview.right.Verdict;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Errors;

/**
 * An exchange that does not take place: what the caller reads, and what only the event says.
 *
 * <p>Policy, audience, nesting and laundering all read the same outside, so that nobody can ask the
 * token endpoint who is a client of whom.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final String eventError;
  private final String cause;

  private Refusal(int status, String error, String text, String eventError, String cause) {
    super(text);
    this.status = status;
    this.error = error;
    this.eventError = eventError;
    this.cause = cause;
  }

  static Refusal denied(String cause) {
    return new Refusal(
        403,
        OAuthErrorException.ACCESS_DENIED,
        "Client view not allowed",
        Errors.ACCESS_DENIED,
        cause);
  }

  static Refusal denied(Verdict verdict) {
    return denied(verdict.cause());
  }

  static Refusal clientNotEnabled() {
    return new Refusal(
        403,
        OAuthErrorException.UNAUTHORIZED_CLIENT,
        "Client not allowed to use client view",
        Errors.NOT_ALLOWED,
        "client_not_enabled");
  }

  static Refusal invalidRequest(String text) {
    return new Refusal(
        400, OAuthErrorException.INVALID_REQUEST, text, Errors.INVALID_REQUEST, text);
  }

  static Refusal invalidActorToken() {
    return new Refusal(
        400,
        OAuthErrorException.INVALID_GRANT,
        "Invalid actor token",
        Errors.INVALID_TOKEN,
        "actor_token validation failure");
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }

  String eventError() {
    return eventError;
  }

  String cause() {
    return cause;
  }
}
