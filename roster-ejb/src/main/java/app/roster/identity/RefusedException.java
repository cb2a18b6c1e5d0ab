package app.roster.identity;

import app.roster.kernel.RosterException;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * Keycloak understood the call and said no. {@link #code()} is the stable code of the contract,
 * such as {@code already_pending}; the text for people is {@code refused.<code>}.
 */
public final class RefusedException extends RosterException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient JsonObject problem;
  private final transient Duration retryAfter;

  private RefusedException(int status, String code, JsonObject problem, Duration retryAfter) {
    super("refused." + code);
    this.status = status;
    this.code = code;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  static RefusedException of(RealmAnswer answer) {
    JsonObject problem = answer.parsed().orElse(JsonObject.EMPTY_JSON_OBJECT);
    // The token endpoint speaks OAuth: its code is called "error".
    String code =
        problem.getString("code", problem.getString("error", "status_" + answer.status()));
    return new RefusedException(answer.status(), code, problem, retryAfter(answer));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public boolean is(String expected) {
    return code.equals(expected);
  }

  /** A member of the problem besides the usual ones, such as {@code invitationId}. */
  public Optional<String> detail(String name) {
    return Optional.ofNullable(problem).map(body -> body.getString(name, null));
  }

  /** How long to wait before asking again, if the realm said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  private static Duration retryAfter(RealmAnswer answer) {
    return answer
        .header("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(null);
  }
}
