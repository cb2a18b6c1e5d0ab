package app.roster.provisioning;

import java.io.Serializable;
import java.util.UUID;

/** Id of one upload of a client list. */
public record ImportId(String value) implements Serializable {

  public ImportId {
    if (value == null || !value.matches("[0-9A-Za-z-]{1,36}")) {
      throw new IllegalArgumentException("not the id of an import");
    }
  }

  static ImportId random() {
    return new ImportId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
