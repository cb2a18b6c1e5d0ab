package app.roster.web.joinrequests;

import app.roster.joinrequests.OpenRequest;
import app.roster.joinrequests.RequestId;
import java.io.Serializable;

/** One request as it was shown. A class with getters: EL does not read records. */
public final class RequestLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RequestId id;
  private final String email;
  private final String message;
  private final String asked;
  private final String askedAt;

  RequestLine(OpenRequest request, String asked, String askedAt) {
    this.id = request.id();
    this.email = request.email();
    this.message = request.message().orElse("");
    this.asked = asked;
    this.askedAt = askedAt;
  }

  RequestId id() {
    return id;
  }

  public String getId() {
    return id.value();
  }

  public String getEmail() {
    return email;
  }

  /** What the person says; may be empty. */
  public String getMessage() {
    return message;
  }

  /** How long ago. */
  public String getAsked() {
    return asked;
  }

  /** The moment itself. */
  public String getAskedAt() {
    return askedAt;
  }
}
