package app.roster.kernel;

import java.io.Serializable;

/** Id of an organization in Keycloak, at most 36 characters. */
public record OrganizationId(String value) implements Serializable {

  public OrganizationId {
    Text.requireId("organization id", value, 36);
  }

  @Override
  public String toString() {
    return value;
  }
}
