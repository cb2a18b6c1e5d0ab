package app.roster.tags;

import java.io.Serializable;
import java.util.UUID;

/** Id of a tag. */
public record TagId(String value) implements Serializable {

  public TagId {
    if (value == null || !value.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("not the id of a tag");
    }
  }

  static TagId random() {
    return new TagId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
