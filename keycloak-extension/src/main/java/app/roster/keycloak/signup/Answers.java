package app.roster.keycloak.signup;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that leave no trace of the address they were asked under. */
public final class Answers {

  private Answers() {}

  /** On to another page, which does not learn where the browser comes from. */
  public static Response to(URI address) {
    return unkept(Response.seeOther(address));
  }

  /** Nothing to see, nothing to keep. */
  public static Response nothing() {
    return unkept(Response.noContent());
  }

  private static Response unkept(Response.ResponseBuilder answer) {
    return answer
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
