package app.roster.keycloak.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.util.JsonSerialization;

/**
 * A refusal as {@code application/problem+json} (RFC 9457) with a stable {@code code}.
 *
 * <p>It carries its whole answer, so Keycloak's own error mappers never see it. Throw it before the
 * first write of a request: it does not roll back by itself.
 */
public final class Problem extends WebApplicationException {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final long serialVersionUID = 1L;

  private Problem(String code, Response response) {
    super(code, response);
  }

  /** No valid token: 401. */
  public static Problem unauthenticated() {
    return problem(401, "Unauthorized", "unauthenticated")
        .header("WWW-Authenticate", "Bearer")
        .build();
  }

  /** A valid token without the right: 403. */
  public static Problem forbidden(String code) {
    return problem(403, "Forbidden", code).build();
  }

  /** Not there, or not the caller's: nobody can tell which. */
  public static Problem notFound() {
    return problem(404, "Not Found", "not_found").build();
  }

  /** The state of things does not allow it: 409. */
  public static Problem conflict(String code) {
    return problem(409, "Conflict", code).build();
  }

  /** A conflict that names the thing in the way, as one more member of the body. */
  public static Problem conflict(String code, String member, String value) {
    return problem(409, "Conflict", code).member(member, value).build();
  }

  /** The content of one field is wrong: 422. The code of the problem is the one of the field. */
  public static Problem unprocessable(String field, String code) {
    return unprocessable(code, List.of(new Violation(field, code)));
  }

  /** The content is wrong in several places: 422. */
  public static Problem unprocessable(String code, List<Violation> violations) {
    return problem(422, "Unprocessable Content", code).member("violations", violations).build();
  }

  /** Malformed request: 400. */
  public static Problem badRequest(String code) {
    return problem(400, "Bad Request", code).build();
  }

  /** Body or field beyond its limit: 413. */
  public static Problem tooLarge(String code) {
    return problem(413, "Content Too Large", code).build();
  }

  /** Asked too often: 429 with {@code Retry-After} in whole seconds, at least one. */
  public static Problem tooManyRequests(String code, Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    return problem(429, "Too Many Requests", code)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .build();
  }

  /** The stable reason a program can act on. */
  public String code() {
    return getMessage();
  }

  private static Builder problem(int status, String title, String code) {
    return new Builder(status, title, code);
  }

  private static final class Builder {
    private final int status;
    private final String title;
    private final String code;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Builder(int status, String title, String code) {
      this.status = status;
      this.title = title;
      this.code = code;
    }

    Builder member(String name, Object value) {
      members.put(name, value);
      return this;
    }

    Builder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    Problem build() {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", "urn:roster:problem:" + code);
      body.put("title", title);
      body.put("status", status);
      body.put("code", code);
      body.putAll(members);
      Response.ResponseBuilder response =
          Response.status(status, title)
              .entity(json(body))
              .type(MEDIA_TYPE)
              .header(HttpHeaders.CACHE_CONTROL, "no-store");
      headers.forEach(response::header);
      return new Problem(code, response.build());
    }

    private static String json(Map<String, Object> body) {
      try {
        return JsonSerialization.writeValueAsString(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
