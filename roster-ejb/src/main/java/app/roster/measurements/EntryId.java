package app.roster.measurements;

import java.io.Serializable;
import java.util.UUID;

/** One entry by hand. Both pressures of one entry share it. */
public record EntryId(UUID value) implements Serializable {

  static EntryId random() {
    return new EntryId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
