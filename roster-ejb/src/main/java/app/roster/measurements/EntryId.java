package app.roster.measurements;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** One entry by hand. Both pressures of one entry share it. */
public record EntryId(UUID value) implements Serializable {

  static EntryId random() {
    return new EntryId(UUID.randomUUID());
  }

  /** Reads what {@link #toString} wrote; empty if it is none of ours. */
  public static Optional<EntryId> of(String text) {
    try {
      return Optional.of(new EntryId(UUID.fromString(text)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
