package app.roster.invitations;

import java.io.Serializable;

/** Id of an invitation in Keycloak, at most 36 characters of a UUID. */
public record InvitationId(String value) implements Serializable {

  public InvitationId {
    if (value == null || !value.matches("[0-9A-Za-z-]{1,36}")) {
      throw new IllegalArgumentException("not the id of an invitation");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
