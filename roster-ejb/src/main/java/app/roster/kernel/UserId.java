package app.roster.kernel;

import java.io.Serializable;

/**
 * Id of an account in Keycloak, the {@code sub} of its tokens. A UUID for local accounts, but
 * {@code f:<provider>:<id>} for federated ones, so it is text of at most 255 characters.
 */
public record UserId(String value) implements Serializable {

  public UserId {
    Text.requireId("user id", value, 255);
  }

  @Override
  public String toString() {
    return value;
  }
}
