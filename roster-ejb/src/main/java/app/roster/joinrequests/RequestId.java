package app.roster.joinrequests;

import java.io.Serializable;

/** Id of a request in Keycloak, at most 36 characters of a UUID. */
public record RequestId(String value) implements Serializable {

  public RequestId {
    if (value == null || !value.matches("[0-9A-Za-z-]{1,36}")) {
      throw new IllegalArgumentException("not the id of a request");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
