package app.roster.provisioning;

import java.io.Serializable;

/** Id of one upload of a client list. */
public record ImportId(String value) implements Serializable {

  public ImportId {
    if (value == null || !value.matches("[0-9A-Za-z-]{1,36}")) {
      throw new IllegalArgumentException("not the id of an import");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
